using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Pickle;

/// <summary>Changes what a pickle says of one tensor: elements of its storage, offset, shape, strides, several at once, by numbers whose products and sums overflow.</summary>
internal sealed class TensorDescriptionMutator : IMutator
{
    // The elements stand a few operations in front of the persistent id (BINPERSID), offset, shape and strides behind it.
    private const byte PersistentId = (byte)'Q';
    private const int Before = 4, After = 12, MostChanges = 4;

    private static readonly long[] Numbers = [0, 1, 2, 64, 4096, 1 << 16, 1 << 20, int.MaxValue, 1L << 31, 1L << 32, long.MaxValue, -1, long.MinValue];

    // Times the bytes of an element, these are next to nothing where the product is not checked.
    private static readonly long[] Wrapping = [1L << 61, (1L << 61) + 1, 1L << 62, (1L << 62) + 1];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        var program = PickleProgram.Parse(content);
        var operations = program.Operations;
        int[] tensors = [.. Enumerable.Range(0, operations.Count).Where(i => operations[i].Opcode == PersistentId)];
        if (tensors.Length == 0) return null;
        int tensor = random.Pick(tensors);
        int start = Math.Max(0, tensor - Before), end = Math.Min(operations.Count, tensor + After);
        int[] integers = [.. Enumerable.Range(start, end - start).Where(i => operations[i].Opcode is (byte)'K' or (byte)'M' or (byte)'J' or 0x8A)];
        if (integers.Length == 0) return null;

        // Mostly from the first on: elements, offset, shape, strides.
        int first = random.OneIn(2) ? 0 : random.Below(integers.Length), last = Math.Min(integers.Length, first + random.Few(MostChanges));
        foreach (int integer in integers[first..last]) operations[integer] = PickleOperation.Counted(0x8A, BitConverter.GetBytes(random.Pick(random.OneIn(3) ? Wrapping : Numbers)));
        return program.ToArray();
    }
}
