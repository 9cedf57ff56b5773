using System.Collections.Immutable;
using System.Text;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Diagnosis.Comparing;
using Xtts.Net.Configuration;
using Xtts.Net.Text.Tokenization;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>Files whose content would take many times their own size in memory.</summary>
public sealed class MemoryBombTests
{
    private const int Large = 8_000_000;    // bytes: just below the longest pickle that is read

    private static readonly Dictionary<string, Func<byte[]>> Pickles = new()
    {
        ["empty lists"] = () => Repeated("]"u8),
        ["empty dictionaries"] = () => Repeated("}"u8),
        ["empty sets"] = () => Repeated([0x8f]),
        ["marks and lists"] = () => Repeated("(l"u8),
        ["integers"] = () => Repeated("J\xff\xff\xff\x7f"u8),
        ["large integers"] = () => Repeated([0x8a, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ["fractions"] = () => Repeated("G12345678"u8),
        ["short texts"] = () => Repeated([0x8c, 1, (byte)'x']),
        ["short byte strings"] = () => Repeated([(byte)'C', 1, 0]),
        ["tuples of one"] = () => Repeated([(byte)'N', 0x85]),
        ["one text memoized a million times"] = () => Repeated([(byte)'N', 0x94]),
        ["a memo number as high as the pickle is long"] = () => PickleBuilder.Protocol(2).Raw([.. Enumerable.Repeat((byte)'N', Large / 8)]).Op('r').UInt32(Large / 8).Stop(),
        ["copies of one value"] = () => Repeated("2"u8, PickleBuilder.Protocol(2).Op('N')),
        ["a list that grows by itself"] = () => Repeated("(h\0h\0h\0h\0e"u8, PickleBuilder.Protocol(2).Op(']').Op('q').Raw(0)),
        ["a dictionary that grows"] = () => Repeated("NNs"u8, PickleBuilder.Protocol(2).Op('}')),
        ["a set that grows"] = () => Repeated([(byte)'(', (byte)'N', (byte)'N', 0x90], PickleBuilder.Protocol(4).Raw(0x8f)),
        ["copies of a long list"] = () => Repeated([(byte)'h', 1, (byte)'h', 0, 0x85, (byte)'R'], LongList(100_000).Global("builtins", "list").Op('q').Raw(1)),
        ["copies of a dictionary"] = () => Repeated([(byte)'h', 1, (byte)'h', 0, 0x85, (byte)'R'], LongDictionary().Global("collections", "OrderedDict").Op('q').Raw(1)),
        ["names of classes"] = () => Repeated("cm\nA\n"u8),
        ["objects"] = () => Repeated([(byte)'h', 0, (byte)')', 0x81], PickleBuilder.Protocol(2).Global("some", "Thing").Op('q').Raw(0)),
        ["types with long names"] = () => Repeated([(byte)'h', 0, (byte)'h', 1, 0x85, (byte)'R'], PickleBuilder.Protocol(2).Global("numpy", "dtype").Op('q').Raw(0).Text("<" + new string('x', 1_000_000)).Op('q').Raw(1)),
        ["paths that double"] = () => Repeated([(byte)'h', 0, (byte)'h', 1, (byte)'h', 1, 0x86, (byte)'R', (byte)'q', 1], PickleBuilder.Protocol(2).Global("pathlib", "PosixPath").Op('q').Raw(0).Text("xx").Op('q').Raw(1)),
        ["encoded copies of a long text"] = () => Repeated([(byte)'h', 0, (byte)'h', 1, (byte)'h', 2, 0x86, (byte)'R'], PickleBuilder.Protocol(2).Global("_codecs", "encode").Op('q').Raw(0).Text(new string('x', 1_000_000)).Op('q').Raw(1).Text("latin1").Op('q').Raw(2)),
        ["a text of four gigabytes"] = () => PickleBuilder.Protocol(2).Op('X').UInt32(uint.MaxValue).Stop(),
        ["bytes of exabytes"] = () => PickleBuilder.Protocol(4).Raw(0x8e).Int64(long.MaxValue).Stop(),
        ["a buffer of exabytes"] = () => PickleBuilder.Protocol(5).Raw(0x96).Int64(long.MaxValue).Stop(),
        ["an integer of two gigabytes"] = () => PickleBuilder.Protocol(2).Raw(0x8b).UInt32(int.MaxValue).Stop(),
        ["marks in marks"] = () => Repeated("("u8),
    };

    private static readonly Dictionary<string, Func<byte[]>> Roots = new()
    {
        ["a configuration that doubles"] = () => Doubling(PickleBuilder.Protocol(2).Op('}').Text("model").Op('}').Op('s').Text("config"), 40).Op('s').Stop(),
        ["a configuration of one long text at very many places"] = () => SharedText(text => text),
        ["a configuration of one long key at very many places"] = () => SharedText(text => ['}', .. text, 'N', 's']),
        ["a configuration of one class with a long name at very many places"] = () => SharedText(text => text, start => start.Global(new string('m', 500), new string('N', 500)), 20_000),
        ["a collection that doubles"] = () => Doubling(PickleBuilder.Protocol(2).Op('}').Text("first").Tensor(Tensor).Op('s').Text("others"), 40).Op('s').Stop(),
        ["a collection that is wider than any"] = () => Doubling(PickleBuilder.Protocol(2).Op('}').Text("first").Tensor(Tensor).Op('s').Text("others"), 12, 8).Op('s').Stop(),
        ["a collection that contains itself"] = () => PickleBuilder.Protocol(2).Op(']').Op('q').Raw(0).Op('h').Raw(0).Op('a').Stop(),
        ["a collection deeper than any"] = () => PickleBuilder.Protocol(2).Raw([.. Enumerable.Repeat((byte)']', 100_000)]).Raw([.. Enumerable.Repeat((byte)'a', 99_999)]).Stop(),
        ["one tensor under very many names"] = () => SharedTensor(60_000),
        ["one tensor under names that are too long"] = () => SharedTensor(10, 300),
    };

    public static TheoryData<string> PickleBombs => [.. Pickles.Keys];

    public static TheoryData<string> RootBombs => [.. Roots.Keys];

    private static TensorDescription Tensor => new([2, 3], [3, 1]);

    [Theory]
    [MemberData(nameof(PickleBombs))]
    public void A_pickle_is_refused_before_it_takes_too_much(string what)
    {
        using var file = new TemporaryFile(TorchFile.Of(Pickles[what]()));

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointException>(what);
    }

    [Theory]
    [MemberData(nameof(PickleBombs))]
    public void So_is_one_outside_a_zip_archive(string what)
    {
        using var file = new TemporaryFile(Pickles[what]());

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointException>(what);
    }

    [Theory]
    [MemberData(nameof(RootBombs))]
    public void What_a_pickle_holds_is_not_written_out_without_end(string what)
    {
        using var file = new TemporaryFile(TorchFile.Of(Roots[what]()));

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointFormatException>(what);
    }

    [Fact]
    public void Paths_in_configurations_are_not_put_together_without_end()
    {
        string name = new('x', 1_000_000);
        var wide = Enumerable.Range(0, 49_000).ToDictionary(i => i.ToString(), object? (_) => null);
        var fields = new Dictionary<string, object?> { [name] = wide };
        ImmutableArray<ValueDifference> differences = [];

        Memory.Bounded(() => differences = ValueDifferences.Of(fields, new Dictionary<string, object?>()));

        differences.Should().HaveCount(49_000);
        differences.Max(difference => difference.Name.Length).Should().BeLessThan(250);
    }

    [Fact]
    public void Neither_are_those_of_very_many_levels()
    {
        var fields = Enumerable.Range(0, 9_000).ToDictionary(i => i.ToString(), object? (_) => null);
        for (int i = 0; i < 60; i++) fields = new() { [new string('x', 30_000)] = fields };
        ImmutableArray<ValueDifference> differences = [];

        Memory.Bounded(() => differences = ValueDifferences.Of(fields, new Dictionary<string, object?>()));

        differences.Max(difference => difference.Name.Length).Should().BeLessThan(250);
    }

    [Fact]
    public void Names_are_not_put_together_without_end()
    {
        using var shared = new TemporaryFile(TorchFile.Of(SharedTensor(9_000, 250)));
        using var parts = new TemporaryFile(TorchFile.Of(SharedParts()));

        Memory.Bounded(() => new CheckpointReader().Open(shared.Path).Dispose());
        Memory.Bounded(() => new CheckpointReader().Open(parts.Path).Dispose());
    }

    [Theory]
    [InlineData(100_000, 4)]
    [InlineData(49_000, 40)]
    [InlineData(120, 65_000)]
    public void A_zip_directory_of_very_many_or_long_names_stays_small(int entries, int length)
    {
        var zip = new HostileZip();
        for (int i = 0; i < Math.Min(entries, 65_000); i++) zip.Add($"{i}".PadLeft(length, '/')[..length].Replace("//", "a/", StringComparison.Ordinal).TrimStart('/') + i, []);
        using var file = new TemporaryFile(zip.Build());

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointFormatException>();
    }

    [Theory]
    [InlineData("{\"a\":[", "0,", "0]}")]
    [InlineData("{\"__metadata__\":{", "\"a\":\"\",", "\"b\":\"\"}}")]
    [InlineData("{", "\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},", "\"b\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}")]
    [InlineData("{", "\"#\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},", "\"b\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}")]
    public void A_safetensors_header_of_very_many_values_stays_small(string start, string middle, string end)
    {
        byte[] header = Encoding.ASCII.GetBytes(Fill(start, middle, end, 4_000_000));
        using var file = new TemporaryFile([.. BitConverter.GetBytes((long)header.Length), .. header]);

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointFormatException>();
    }

    [Theory]
    [InlineData("{\"languages\":[", "0,", "0]}", 2_000_000)]
    [InlineData("{\"languages\":[", "[],", "0]}", 2_000_000)]
    [InlineData("{", "\"#\":0,", "\"b\":0}", 2_000_000)]
    [InlineData("{\"a\":[", "Infinity,", "0]}", 2_000_000)]
    [InlineData("{\"a\":[", "NaN,", "0]}", 2_000_000)]
    [InlineData("{\"a\":\"", "x", "\"}", 1_999_000)]
    [InlineData("{\"a\":\"", "x", "\"}", 40_000_000)]
    public void A_configuration_of_very_many_values_stays_small(string start, string middle, string end, int length)
    {
        using var file = new TemporaryFile(Encoding.ASCII.GetBytes(Fill(start, middle, end, length)), "config.json");

        var read = () => Memory.Bounded(() => XttsConfiguration.Read(file.Path));

        read.Should().Throw<ModelConfigurationException>();
    }

    [Theory]
    [InlineData("{\"model\":[", "0,", "0]}", 4_000_000)]
    [InlineData("{\"added_tokens\":[],\"model\":{\"merges\":[],\"vocab\":{", "\"#\":#,", "\"b\":0}}}", 4_000_000)]
    [InlineData("{\"added_tokens\":[],\"model\":{\"vocab\":{},\"merges\":[", "\"a b\",", "\"a b\"]}}", 4_000_000)]
    [InlineData("{\"a\":\"", "x", "\"}", 40_000_000)]
    public void A_vocabulary_of_very_many_values_stays_small(string start, string middle, string end, int length)
    {
        using var file = new TemporaryFile(Encoding.ASCII.GetBytes(Fill(start, middle, end, length)), "vocab.json");

        var read = () => Memory.Bounded(() => BpeTokenizer.Read(file.Path));

        read.Should().Throw<VocabularyException>();
    }

    [Fact]
    public void Voices_that_share_one_large_storage_are_not_read()
    {
        var pickle = PickleBuilder.Protocol(2).Op('}');
        var latents = new TensorDescription([1, 32, 8192], [262_144, 8192, 1]) { Count = 262_144 };
        for (int i = 0; i < 500; i++) pickle.Text($"speaker {i}").Op('}').Text("a").Tensor(latents).Op('s').Text("b").Tensor(new TensorDescription([1, 512, 1], [512, 1, 1]) { Count = 262_144 }).Op('s').Op('s');
        using var file = new TemporaryFile(TorchFile.Of([("a/data.pkl", pickle.Stop()), ("a/data/0", new byte[262_144 * 4])]));

        var read = () => Memory.Bounded(() => SpeakerFile.Read(file.Path));

        read.Should().Throw<CheckpointFormatException>().WithMessage("*its tensors up to 'speaker *");
    }

    private static byte[] Repeated(ReadOnlySpan<byte> part, PickleBuilder? start = null)
    {
        var pickle = start ?? PickleBuilder.Protocol(2);
        byte[] many = new byte[(Large - 1_100_000) / part.Length * part.Length];
        for (int at = 0; at < many.Length; at += part.Length) part.CopyTo(many.AsSpan(at));
        return pickle.Raw(many).Stop();
    }

    private static PickleBuilder LongList(int length) => PickleBuilder.Protocol(2).Op(']').Op('(').Raw([.. Enumerable.Repeat((byte)'N', length)]).Op('e').Op('q').Raw(0);

    private static PickleBuilder LongDictionary()
    {
        var pickle = PickleBuilder.Protocol(2).Op('}').Op('q').Raw(0).Op('(');
        for (int i = 0; i < 10_000; i++) pickle.Op('N').Op('N');
        return pickle.Op('u');
    }

    // Lists of references to the one before, so that the last one holds width to the power of levels.
    private static PickleBuilder Doubling(PickleBuilder start, int levels, int width = 2)
    {
        start.Op('(');
        start.Op('}').Op('q').Raw(0);
        for (int i = 0; i < levels; i++)
        {
            start.Op(']').Op('(');
            for (int j = 0; j < width; j++) start.Op('h').Raw(0);
            start.Op('e').Op('q').Raw(0);
        }

        return start.Op('1').Op('h').Raw(0);
    }

    // A list of references to one value, each as the opcodes say, in the place of the configuration.
    private static byte[] SharedText(Func<string, IEnumerable<char>> use, Func<PickleBuilder, PickleBuilder>? value = null, int places = 1100)
    {
        var start = PickleBuilder.Protocol(2).Op('}').Text("model").Op('}').Op('s').Text("config").Op('}').Text("lr_scheduler_params").Op(']').Op('(');
        start = (value?.Invoke(start) ?? start.Text(new string('x', 1_000_000))).Op('q').Raw(0);
        byte[] part = [.. use("h\0").Select(opcode => (byte)opcode)];
        for (int i = 0; i < places; i++) start.Raw(part);
        return start.Op('e').Op('s').Op('s').Stop();
    }

    private static byte[] SharedTensor(int names, int length = 8)
    {
        var pickle = PickleBuilder.Protocol(2).Tensor(Tensor).Op('r').UInt32(0).Op('0').Op('}');
        for (int i = 0; i < names; i++) pickle.Text(i.ToString().PadLeft(length, 'x')).Op('j').UInt32(0).Op('s');
        return pickle.Stop();
    }

    private static byte[] SharedParts()
    {
        var pickle = PickleBuilder.Protocol(2).Text(new string('x', 1_000_000)).Op('q').Raw(0).Op('0').Op('}');
        for (int i = 0; i < 1000; i++)
            pickle.Text($"{i}").Op('}').Op('h').Raw(0).Tensor(new TensorDescription([0], [1])).Op('s').Text("b").Tensor(new TensorDescription([0], [1])).Op('s').Op('s');
        return pickle.Stop();
    }

    // A sign '#' in the middle becomes a number, so that names differ.
    private static string Fill(string start, string middle, string end, int length)
    {
        var text = new StringBuilder(start, length + 100);
        for (int i = 0; text.Length < length - end.Length - middle.Length - 8; i++) text.Append(middle.Replace("#", i.ToString(), StringComparison.Ordinal));
        return text.Append(end).ToString();
    }
}
