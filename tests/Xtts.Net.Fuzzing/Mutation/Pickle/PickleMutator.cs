using System.Text;
using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Pickle;

/// <summary>Changes a pickle operation by operation, so that what follows still means something.</summary>
/// <param name="seeds">Pickles whose operations are spliced in.</param>
internal sealed class PickleMutator(IReadOnlyList<byte[]> seeds) : IMutator
{
    private static readonly (string Module, string Name)[] Globals =
    [
        ("collections", "OrderedDict"), ("collections", "defaultdict"), ("builtins", "list"), ("builtins", "set"), ("builtins", "dict"), ("builtins", "tuple"), ("builtins", "bytearray"),
        ("builtins", "eval"), ("os", "system"), ("torch", "Size"), ("torch", "device"), ("torch", "FloatStorage"), ("torch", "BoolStorage"), ("torch", "float32"),
        ("torch._utils", "_rebuild_tensor_v2"), ("torch._utils", "_rebuild_parameter"), ("numpy", "dtype"), ("numpy.core.multiarray", "scalar"), ("_codecs", "encode"),
        ("pathlib", "PosixPath"), ("TTS.tts.configs.xtts_config", "XttsConfig"), ("a.b", "SomeClass"), ("", ""),
    ];

    private static readonly string[] Texts = ["", "0", "1", "data", "model", "config", "optimizer", "step", "storage", "cpu", "latin1", "f8", "i4", "<f4", "..", "\ud83d\udc38", "gpt.gpt.h.255.ln_1.weight"];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        var program = PickleProgram.Parse(content);
        var operations = program.Operations;
        if (operations.Count == 0) return null;
        int at = random.Below(operations.Count);
        switch (random.Below(11))
        {
            case 0: operations.RemoveAt(at); break;
            case 1: operations.Insert(at, operations[random.Below(operations.Count)]); break;
            case 2: (operations[at], operations[^1]) = (operations[random.Below(operations.Count)], operations[at]); break;
            case 3: operations.Insert(at, Arbitrary(random)); break;
            case 4: operations[at] = Arbitrary(random); break;
            case 5 or 6: ChangeOperand(operations, at, random); break;
            case 7: Repeat(operations, at, random); break;
            case 8: operations.InsertRange(at, Doubling(random)); break;
            case 9: ChangeMemo(operations, at, random); break;
            default: Splice(operations, at, random); break;
        }

        return program.ToArray();
    }

    private static PickleOperation Arbitrary(CaseRandom random) => random.Below(6) switch
    {
        0 => Numbered(random),
        1 => Named(random),
        2 => Text(random),
        3 => PickleOperation.Counted(random.Pick(PickleOperands.Counted), new byte[random.Below(80)]),
        _ => PickleOperation.Plain(random.Pick(PickleOperands.Plain)),
    };

    private static PickleOperation Numbered(CaseRandom random)
    {
        byte opcode = random.Pick(PickleOperands.Numbered);
        var operand = new byte[PickleOperands.NumberWidth(opcode)];
        InterestingNumbers.Replace(operand, random);
        return new PickleOperation(opcode, operand);
    }

    private static PickleOperation Named(CaseRandom random)
    {
        var (module, name) = random.Pick(Globals);
        return new PickleOperation(random.OneIn(8) ? (byte)'i' : (byte)'c', Encoding.UTF8.GetBytes($"{module}\n{name}\n"));
    }

    private static PickleOperation Text(CaseRandom random) => PickleOperation.Counted(random.Pick<byte>([(byte)'X', 0x8C, 0x8D, (byte)'T']), AnyText(random));

    private static byte[] AnyText(CaseRandom random) => Encoding.UTF8.GetBytes(random.OneIn(8) ? new string('x', random.Below(4096)) : random.Pick(Texts));

    // A number or a count becomes another one; names and texts become others with their count repaired.
    private static void ChangeOperand(List<PickleOperation> operations, int start, CaseRandom random)
    {
        int at = operations.FindIndex(start, operation => operation.Operand.Length > 0);
        if (at < 0) at = operations.FindIndex(operation => operation.Operand.Length > 0);
        if (at < 0) return;
        var (opcode, operand) = operations[at];
        byte[] changed = [.. operand];
        int width = Math.Max(PickleOperands.NumberWidth(opcode), PickleOperands.CountWidth(opcode));
        if (width > 0 && (PickleOperands.CountWidth(opcode) == 0 || random.OneIn(3))) InterestingNumbers.Replace(changed.AsSpan(0, width), random);
        else if (width > 0 && opcode is (byte)'X' or 0x8C or 0x8D) changed = PickleOperation.Counted(opcode, AnyText(random)).Operand;
        else if (width > 0) changed[random.Below(changed.Length)] ^= (byte)(1 << random.Below(8));
        else changed = Named(random).Operand;
        operations[at] = new PickleOperation(opcode, changed);
    }

    // The next use of the memo gets a number of four bytes.
    private static void ChangeMemo(List<PickleOperation> operations, int start, CaseRandom random)
    {
        int at = operations.FindIndex(start, operation => operation.Opcode is (byte)'q' or (byte)'r' or (byte)'h' or (byte)'j' or 0x94);
        if (at < 0) return;
        byte[] number = [.. operations[at].Operand, 0, 0, 0, 0];
        InterestingNumbers.Replace(number.AsSpan(0, 4), random);
        operations[at] = new PickleOperation(operations[at].Opcode is (byte)'h' or (byte)'j' ? (byte)'j' : (byte)'r', number[..4]);
    }

    private static void Repeat(List<PickleOperation> operations, int at, CaseRandom random)
    {
        var block = operations.GetRange(at, 1 + random.Below(Math.Min(8, operations.Count - at)));
        for (int times = random.Below(1 << random.Below(9)); times > 0; times--) operations.InsertRange(at, block);
    }

    // DUP, TUPLE2 over and over: a value whose written-out form doubles each time.
    private static IEnumerable<PickleOperation> Doubling(CaseRandom random)
    {
        yield return PickleOperation.Plain(random.Pick("]})N"u8.ToArray()));
        for (int times = random.Below(64); times > 0; times--)
        {
            yield return PickleOperation.Plain((byte)'2');
            yield return PickleOperation.Plain(0x86);
        }
    }

    private void Splice(List<PickleOperation> operations, int at, CaseRandom random)
    {
        var other = PickleProgram.Parse(random.Pick(seeds)).Operations;
        int start = random.Below(other.Count);
        operations.InsertRange(at, other.GetRange(start, 1 + random.Below(Math.Min(32, other.Count - start))));
    }
}
