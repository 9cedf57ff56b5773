using Xtts.Net.Checkpoints.Layouts;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class PickleMachineTests
{
    public static TheoryData<string, byte[]> Calls => new()
    {
        { "posix.system", PickleBuilder.Protocol(2).Global("posix", "system").Text("touch x").Raw(0x85).Op('R').Stop() },
        { "builtins.eval", PickleBuilder.Protocol(4).Text("builtins").Text("eval").Raw(0x93).Text("1").Raw(0x85).Op('R').Stop() },
        { "builtins.getattr", PickleBuilder.Protocol(2).Global("builtins", "getattr").Stop() },
        { "os.system", PickleBuilder.Protocol(2).Op('(').Text("touch x").Op('i').Raw("os\nsystem\n"u8).Stop() },
        { "subprocess.Popen", PickleBuilder.Protocol(2).Global("subprocess", "Popen").Text("touch x").Raw(0x85).Op('R').Stop() },
        { "subprocess.Popen", PickleBuilder.Protocol(2).Global("subprocess", "Popen").Text("touch x").Raw(0x85).Raw(0x81).Stop() },
        { "subprocess.Popen", PickleBuilder.Protocol(2).Op('(').Global("subprocess", "Popen").Text("touch x").Op('o').Stop() },
        { "named arguments", PickleBuilder.Protocol(4).Global("subprocess", "Popen").Op(')').Op('}').Text("args").Text("x").Op('s').Raw(0x92).Stop() },
        { "torch.nn.Module.load", PickleBuilder.Protocol(4).Text("torch").Text("nn.Module.load").Raw(0x93).Stop() },
        { "extension registry", PickleBuilder.Protocol(2).Raw(0x82, 1).Stop() },
        { "extension registry", PickleBuilder.Protocol(2).Raw(0x83, 1, 1).Stop() },
        { "extension registry", PickleBuilder.Protocol(2).Raw(0x84, 1, 1, 1, 1).Stop() },
        { "posix.system", new PickleBuilder().Raw("cposix\nsystem\n(S'touch x'\ntR."u8).Stop() },
        { "os.system", new PickleBuilder().Raw("(S'touch x'\nios\nsystem\n."u8).Stop() },
        { "os.system", new PickleBuilder().Raw("(S\"touch x\"\nios\nsystem\n."u8).Stop() },
        { "builtins.exec", PickleBuilder.Protocol(4).Text("exec").Raw(0x94).Op('0').Text("builtins").Raw(0x94).Op('h').Raw(0).Raw(0x93).Stop() },
        { "os.system.__call__", PickleBuilder.Protocol(4).Text("os").Text("system.__call__").Raw(0x93).Stop() },
        { "pkgutil.resolve_name", PickleBuilder.Protocol(2).Global("pkgutil", "resolve_name").Stop() },
        { "_operator.attrgetter", PickleBuilder.Protocol(2).Global("_operator", "attrgetter").Stop() },
        { "nt.system", PickleBuilder.Protocol(2).Global("nt", "system").Text("x").Raw(0x85).Op('R').Op('0').Op('N').Stop() },
        { "posix.system", [.. PickleBuilder.Protocol(2).Global("posix", "system").Text("touch x").Raw(0x85).Op('R').Stop()[..^1], 0xff, 0xff] },
        { "not even a name", PickleBuilder.Protocol(4).Text("os\u001b[31m").Text("system").Raw(0x93).Stop() },
        { "not even a name", PickleBuilder.Protocol(4).Text("").Text("").Raw(0x93).Stop() },
        { "torch._utils._rebuild_sparse_tensor", PickleBuilder.Protocol(2).Global("torch._utils", "_rebuild_sparse_tensor").Stop() },
        { "torch.storage._load_from_bytes", PickleBuilder.Protocol(2).Global("torch.storage", "_load_from_bytes").Stop() },
        { "torch.hub.load", PickleBuilder.Protocol(2).Global("torch.hub", "load").Stop() },
        { "numpy.dtype", PickleBuilder.Protocol(2).Global("numpy", "dtype").Op('N').Raw(0x85).Op('R').Stop() },
        { "collections.OrderedDict", PickleBuilder.Protocol(2).Global("collections", "OrderedDict").Text("x").Raw(0x85).Op('R').Stop() },
        { "a value", PickleBuilder.Protocol(2).Op('K').Raw(1).Op('}').Op('b').Stop() },
        { "torch.FloatStorage", PickleBuilder.Protocol(2).Global("torch", "FloatStorage").Op(')').Op('R').Stop() },
        { "a value", PickleBuilder.Protocol(2).Text("text").Op(')').Op('R').Stop() },
        { "a value", PickleBuilder.Protocol(2).Text("text").Op('}').Op('b').Stop() },
    };

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "no end", PickleBuilder.Protocol(2).Op('N').Stop()[..^1] },
        { "no value", PickleBuilder.Protocol(2).Stop() },
        { "two values", PickleBuilder.Protocol(2).Op('N').Op('N').Stop() },
        { "an open mark", PickleBuilder.Protocol(2).Op('N').Op('(').Stop() },
        { "bytes after the end", [.. PickleBuilder.Protocol(2).Op('N').Stop(), 0] },
        { "a tuple of values that are not there", PickleBuilder.Protocol(2).Raw(0x87).Stop() },
        { "a tuple across a mark", PickleBuilder.Protocol(2).Op('N').Op('(').Op('N').Raw(0x86).Stop() },
        { "a mark that is not there", PickleBuilder.Protocol(2).Op('t').Stop() },
        { "a memo that was never made", PickleBuilder.Protocol(2).Op('h').Raw(7).Stop() },
        { "a memo number beyond the file", PickleBuilder.Protocol(2).Op('N').Op('r').UInt32(uint.MaxValue).Stop() },
        { "a text longer than the file", PickleBuilder.Protocol(2).Op('X').UInt32(100).Stop() },
        { "a text longer than anything", PickleBuilder.Protocol(4).Raw(0x8d).Int64(long.MaxValue).Stop() },
        { "bytes of negative length", PickleBuilder.Protocol(4).Raw(0x8e).Int64(-1).Stop() },
        { "an integer of negative length", PickleBuilder.Protocol(2).Raw(0x8b).UInt32(uint.MaxValue).Stop() },
        { "an integer of a megabyte", PickleBuilder.Protocol(2).Raw(0x8b).UInt32(1 << 20).Raw(new byte[1 << 20]).Stop() },
        { "a text that is no UTF-8", PickleBuilder.Protocol(4).Raw(0x8c, 1, 0xff).Stop() },
        { "a frame longer than the file", PickleBuilder.Protocol(4).Raw(0x95).Int64(1000).Op('N').Stop() },
        { "an operand across a frame's end", PickleBuilder.Protocol(4).Raw(0x95).Int64(2).Op('K').Raw(1).Raw(0x95).Int64(1).Op('K').Raw(1).Stop() },
        { "a key without a value", PickleBuilder.Protocol(2).Op('}').Op('(').Op('N').Op('u').Stop() },
        { "an item set on a list", PickleBuilder.Protocol(2).Op(']').Op('N').Op('N').Op('s').Stop() },
        { "an item appended to a dictionary", PickleBuilder.Protocol(2).Op('}').Op('N').Op('a').Stop() },
        { "a text in quotes with escapes", new PickleBuilder().Raw("S'a\\x41'\n"u8).Stop() },
        { "a text without quotes", new PickleBuilder().Raw("Sabc\n"u8).Stop() },
        { "a text of one quote", new PickleBuilder().Raw("S'\n"u8).Stop() },
        { "a name without an end", new PickleBuilder().Raw("cos"u8).Stop() },
        { "a name longer than any", new PickleBuilder().Raw("c"u8).Raw(new byte[600]).Raw("\nx\n"u8).Stop() },
        { "the opcodes of protocol 0", new PickleBuilder().Raw("I1\n"u8).Stop() },
        { "protocol 1", PickleBuilder.Protocol(1).Op('N').Stop() },
        { "a protocol in the middle", PickleBuilder.Protocol(2).Op('N').Raw(0x80, 2).Stop() },
        { "a list of something without items", PickleBuilder.Protocol(2).Global("builtins", "list").Op('K').Raw(1).Raw(0x85).Op('R').Stop() },
        { "a persistent id of seven parts", PickleBuilder.Protocol(2).Op('(').Text("storage").Global("torch", "FloatStorage").Text("0").Text("cpu").Op('K').Raw(1).Op('N').Op('N').Op('t').Op('Q').Stop() },
        { "a storage of negative length", PickleBuilder.Protocol(2).Op('(').Text("storage").Global("torch", "FloatStorage").Text("0").Text("cpu").Op('J').UInt32(uint.MaxValue).Op('t').Op('Q').Stop() },
        { "a storage of an unknown type", PickleBuilder.Protocol(2).Op('(').Text("storage").Global("torch", "ComplexFloatStorage").Text("0").Text("cpu").Op('K').Raw(1).Op('t').Op('Q').Stop() },
        { "a tensor of texts", PickleBuilder.Protocol(2).Global("torch._utils", "_rebuild_tensor_v2").Op('(').Text("a").Text("b").Text("c").Text("d").Text("e").Text("f").Op('t').Op('R').Stop() },
        { "an unknown opcode", PickleBuilder.Protocol(2).Raw(0xff).Stop() },
        { "protocol 9", PickleBuilder.Protocol(9).Op('N').Stop() },
        { "a foreign persistent id", PickleBuilder.Protocol(2).Text("id").Op('Q').Stop() },
        { "marks without end", PickleBuilder.Protocol(2).Raw(Enumerable.Repeat((byte)'(', 100_000).ToArray()).Stop() },
        { "values without end", PickleBuilder.Protocol(2).Raw(Enumerable.Repeat((byte)']', 3_000_000).ToArray()).Stop() },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Refuses_every_call_that_builds_no_data(string named, byte[] pickle)
    {
        var load = () => PickleMachine.Load(pickle, "file.pth");

        load.Should().Throw<UnsafePickleException>().WithMessage($"*file.pth*{named}*");
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Refuses_damaged_pickles(string what, byte[] pickle)
    {
        var load = () => PickleMachine.Load(pickle, "file.pth");

        load.Should().Throw<CheckpointFormatException>(what).WithMessage("*file.pth*");
    }

    [Fact]
    public void Does_not_copy_a_list_again_and_again()
    {
        var bomb = PickleBuilder.Protocol(2).Op(']').Op('(').Raw(Enumerable.Repeat((byte)'N', 100_000).ToArray()).Op('e').Op('q').Raw(0);
        for (int i = 0; i < 1000; i++) bomb.Global("builtins", "list").Op('h').Raw(0).Raw(0x85).Op('R');

        var load = () => PickleMachine.Load(bomb.Stop(), "file.pth");

        load.Should().Throw<CheckpointFormatException>().WithMessage("*values*");
    }

    [Fact]
    public void Does_not_let_a_path_double_itself()
    {
        var bomb = PickleBuilder.Protocol(2).Text(new string('x', 1000)).Op('q').Raw(0);
        for (int i = 0; i < 40; i++) bomb.Global("pathlib", "PosixPath").Op('h').Raw(0).Op('h').Raw(0).Raw(0x86).Op('R').Op('q').Raw(0);

        var load = () => PickleMachine.Load(bomb.Stop(), "file.pth");

        load.Should().Throw<CheckpointFormatException>().WithMessage("*values*");
    }

    [Fact]
    public void Does_not_write_out_a_configuration_that_doubles_itself()
    {
        var bomb = PickleBuilder.Protocol(2).Op(']').Op('q').Raw(0);
        for (int i = 0; i < 40; i++) bomb.Op(']').Op('(').Op('h').Raw(0).Op('h').Raw(0).Op('e').Op('q').Raw(0);
        byte[] dropAll = [.. Enumerable.Repeat((byte)'0', 41)];
        object? value = PickleMachine.Load(bomb.Raw(dropAll).Op('h').Raw(0).Stop(), "file.pth");

        var convert = () => InertData.Of(value, "file.pth");

        convert.Should().Throw<CheckpointFormatException>().WithMessage("*configuration*");
    }

    [Fact]
    public void Survives_a_value_that_contains_itself()
    {
        object? value = PickleMachine.Load(PickleBuilder.Protocol(2).Op(']').Op('q').Raw(0).Op('h').Raw(0).Op('a').Stop(), "file.pth");

        var convert = () => InertData.Of(value, "file.pth");

        convert.Should().Throw<CheckpointFormatException>();
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Takes_a_storage_by_a_key_of_no_more_than_64_characters(int length, bool isTaken)
    {
        byte[] pickle = PickleBuilder.Protocol(2).Tensor(new TensorDescription([6], [1]) { Key = new string('7', length) }).Stop();

        var load = () => PickleMachine.Load(pickle, "file.pth");

        if (isTaken) load().Should().BeOfType<PickleTensor>();
        else load.Should().Throw<CheckpointFormatException>().WithMessage("*storage*64*");
    }

    [Fact]
    public void Stops_measuring_an_optimizer_when_cancelled()
    {
        var items = new List<object?>();
        for (int i = 0; i < 2000; i++) items.Add(null);
        using var cancellation = new CancellationTokenSource();
        var root = new PickleDictionary();
        root.Add("optimizer", items);
        var read = () => TrainerStateReader.Read(root, cancellation.Token);

        read.Should().NotThrow();
        cancellation.Cancel();
        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Keeps_an_unknown_class_as_an_object_without_behaviour()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Global("some.fork", "MyConfig").Op(')').Raw(0x81).Op('}').Text("lr").Op('K').Raw(3).Op('s').Op('b').Stop();

        object? value = PickleMachine.Load(pickle, "file.pth");

        value.Should().BeOfType<PickleObject>().Which.Type.ToString().Should().Be("some.fork.MyConfig");
        InertData.Fields(value, "file.pth").Should().Equal(new Dictionary<string, object?> { ["lr"] = 3L });
    }

    [Fact]
    public void Reads_the_values_of_protocol_5()
    {
        var body = new PickleBuilder().Op('(').Op('N').Raw(0x88, 0x89).Op('K').Raw(200).Op('M').Raw(0x39, 0x30).Op('J').UInt32(uint.MaxValue).Integer(long.MinValue)
            .Op('G').Raw(0x3f, 0xf8, 0, 0, 0, 0, 0, 0).Raw(0x8c, 3).Raw("h\u00e9"u8).Raw(0x94).Op('C').Raw(2, 7, 8).Raw(0x8f).Op('(').Op('K').Raw(1).Raw(0x90).Op('h').Raw(0).Op('t').Stop();
        byte[] pickle = [.. PickleBuilder.Protocol(5).Raw(0x95).Int64(body.Length).Stop()[..^1], .. body];

        object? value = PickleMachine.Load(pickle, "file.pth");

        InertData.Of(value, "file.pth").Should().BeEquivalentTo(new object?[] { null, true, false, 200L, 12345L, -1L, long.MinValue, 1.5, "h\u00e9", null, new object[] { 1L }, "h\u00e9" }, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Reads_a_numpy_scalar_as_a_number()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Global("numpy._core.multiarray", "scalar")
            .Global("numpy", "dtype").Text("f8").Raw(0x89).Raw(0x88).Raw(0x87).Op('R').Op('(').Op('K').Raw(3).Text("<").Op('N').Op('N').Op('N').Op('J').UInt32(uint.MaxValue).Op('t').Op('b')
            .Op('C').Raw(8).Raw(BitConverter.GetBytes(2.5)).Raw(0x86).Op('R').Stop();

        object? value = PickleMachine.Load(pickle, "file.pth");

        value.Should().Be(2.5);
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var load = () => PickleMachine.Load(PickleBuilder.Protocol(2).Op('N').Stop(), "file.pth", cancelled.Token);

        load.Should().Throw<OperationCanceledException>();
    }
}
