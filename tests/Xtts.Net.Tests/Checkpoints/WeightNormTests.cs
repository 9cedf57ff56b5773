using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class WeightNormTests
{
    [Fact]
    public void Scales_each_slice_along_axis_0_to_its_length()
    {
        using var checkpoint = Open([[3, 4, 0], [0, 0, 2]]);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);

        float[] folded = weight.ToArray();

        folded.Should().Equal(0.6f * 10, 0.8f * 10, 0, 0, 0, -1);
    }

    [Fact]
    public void Refuses_a_direction_of_zero()
    {
        using var checkpoint = Open([[3, 4, 0], [0, 0, 0]]);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);

        var fold = () => weight.ToArray();

        fold.Should().Throw<CheckpointFormatException>().WithMessage("*row 1*'v'*");
    }

    [Fact]
    public void Refuses_a_value_that_is_no_number()
    {
        using var checkpoint = Open([[3, float.NaN, 0], [0, 0, 1]]);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);

        var fold = () => weight.ToArray();

        fold.Should().Throw<CheckpointFormatException>().WithMessage("*row 0*");
    }

    // Magnitudes 10 and -1, directions as given.
    private static ICheckpoint Open(float[][] directions)
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}')
            .Text("g").Tensor(new TensorDescription([2, 1, 1], [1, 1, 1]) { Count = 2, Key = "g" }).Op('s')
            .Text("v").Tensor(new TensorDescription([2, 3, 1], [3, 1, 1]) { Key = "v" }).Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of([("m/data.pkl", pickle), ("m/data/g", TorchFile.Floats(10, -1)), ("m/data/v", TorchFile.Floats([.. directions.SelectMany(row => row)]))]));
        return new CheckpointReader().Open(file.Path);
    }
}
