using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class WeightNormTests
{
    private const int Large = 200_003;      // numbers of a row; two rows are folded by several threads

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

    [Fact]
    public void Scales_large_weights_as_it_does_small_ones()
    {
        var random = new Random(1);
        float[][] directions = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, Large).Select(_ => random.NextSingle() - 0.5f).ToArray())];
        using var checkpoint = Open(directions);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);

        float[] folded = weight.ToArray();

        double[] lengths = [.. directions.Select(row => Math.Sqrt(row.Sum(value => (double)value * value)))];
        folded.Should().HaveCount(2 * Large);
        folded.Select((value, i) => Math.Abs(value - (directions[i / Large][i % Large] * (i < Large ? 10 : -1) / lengths[i / Large]))).Max().Should().BeLessThan(1e-8);
    }

    [Fact]
    public void Scales_the_same_with_one_thread()
    {
        using var checkpoint = Open([[.. Enumerable.Range(1, Large).Select(i => (float)i)], [.. Enumerable.Range(1, Large).Select(i => 1f / i)]]);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);
        float[] alone = new float[weight.ElementCount];

        weight.CopyTo(alone, threads: 1);

        alone.Should().Equal(weight.ToArray());
    }

    [Fact]
    public void Refuses_a_direction_of_zero_in_a_large_weight()
    {
        using var checkpoint = Open([[.. Enumerable.Repeat(1f, Large)], new float[Large]]);
        var weight = new FoldedWeight("weight", checkpoint, checkpoint.Tensors["g"], checkpoint.Tensors["v"]);

        var fold = () => weight.ToArray();

        fold.Should().Throw<CheckpointFormatException>().WithMessage("*row 1*'v'*");
    }

    // Magnitudes 10 and -1, directions as given.
    private static ICheckpoint Open(float[][] directions)
    {
        int length = directions[0].Length;
        byte[] pickle = PickleBuilder.Protocol(2).Op('}')
            .Text("g").Tensor(new TensorDescription([2, 1, 1], [1, 1, 1]) { Count = 2, Key = "g" }).Op('s')
            .Text("v").Tensor(new TensorDescription([2, length, 1], [length, 1, 1]) { Count = 2 * length, Key = "v" }).Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of([("m/data.pkl", pickle), ("m/data/g", TorchFile.Floats(10, -1)), ("m/data/v", TorchFile.Floats([.. directions.SelectMany(row => row)]))]));
        return new CheckpointReader().Open(file.Path);
    }
}
