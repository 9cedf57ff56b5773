using System.Text;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class CheckpointLimitsTests
{
    private static readonly byte[] State = PickleBuilder.Protocol(2).Op('}').Op('(').Text("a").Tensor(new TensorDescription([6], [1])).Text("b").Tensor(new TensorDescription([6], [1])).Op('u').Stop();
    private static readonly byte[] Zip = TorchFile.Of(State);

    public static TheoryData<string, CheckpointLimits> Tight => new()
    {
        { nameof(CheckpointLimits.PickleBytes), new CheckpointLimits { PickleBytes = State.Length - 1 } },
        { nameof(CheckpointLimits.PickleMemory), new CheckpointLimits { PickleMemory = 1000 } },
        { "nests deeper than 1 levels", new CheckpointLimits { NestingDepth = 1 } },
        { "at most 7 are read", new CheckpointLimits { TextBytes = 7 } },
        { nameof(CheckpointLimits.DirectoryBytes), new CheckpointLimits { DirectoryBytes = 50 } },
        { nameof(CheckpointLimits.DirectoryEntries), new CheckpointLimits { DirectoryEntries = 2 } },
        { nameof(CheckpointLimits.Tensors), new CheckpointLimits { Tensors = 1 } },
    };

    [Theory]
    [MemberData(nameof(Tight))]
    public void A_limit_that_is_reached_is_named(string named, CheckpointLimits limits)
    {
        using var file = new TemporaryFile(Zip);

        var open = () => new CheckpointReader { Limits = limits }.Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage($"*{named}*");
    }

    [Theory]
    [InlineData(20, 10, "at most 20 are read (CheckpointLimits.HeaderBytes)")]
    [InlineData(1000, 1, "more than 24 values")]
    public void So_are_those_of_safetensors_files(int header, int tensors, string named)
    {
        byte[] json = Encoding.ASCII.GetBytes("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[],"data_offsets":[1,2]}}""");
        using var file = new TemporaryFile([.. BitConverter.GetBytes((long)json.Length), .. json, 0, 0]);

        var open = () => new CheckpointReader { Limits = new CheckpointLimits { HeaderBytes = header, Tensors = tensors } }.Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage($"*{named}*");
    }

    [Fact]
    public void A_configuration_has_a_limit_of_its_own()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("model").Op('}').Op('s').Text("config").Op('}').Text("a").Op('N').Op('s').Text("b").Op('N').Op('s').Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        var open = () => new CheckpointReader { Limits = new CheckpointLimits { ConfigurationValues = 2 } }.Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*configuration*");
    }

    [Fact]
    public void A_limit_may_be_raised()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("weight").Tensor(new TensorDescription([6], [1])).Op('s').Text(new string('x', 2 << 20)).Op('0').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        var usual = () => new CheckpointReader().Open(file.Path);
        using var raised = new CheckpointReader { Limits = new CheckpointLimits { TextBytes = 4 << 20 } }.Open(file.Path);

        usual.Should().Throw<CheckpointFormatException>();
        raised.Tensors.Should().ContainKey("weight");
    }

    [Fact]
    public void No_limit_is_zero()
    {
        var make = () => new CheckpointLimits { Tensors = 0 };

        make.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Tensors");
    }
}
