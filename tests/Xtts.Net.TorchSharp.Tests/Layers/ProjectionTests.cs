using TorchSharp;
using Xtts.Net.Backends.Testing;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Weights;

namespace Xtts.Net.TorchSharp.Tests.Layers;

/// <summary>Products with one weight of 64 x 512 values, <c>[inputs, outputs]</c>: two blocks of outputs, sixteen parts of inputs.</summary>
public sealed class ProjectionTests : IDisposable
{
    private const int Inputs = 64, Outputs = 512;

    private readonly DisposeScope _scope = torch.NewDisposeScope();
    private readonly WeightMemory _memory = new();
    private readonly torch.Tensor _weight = torch.randn(Inputs, Outputs, generator: new torch.Generator(1));
    private readonly torch.Tensor _bias = torch.randn(Outputs, generator: new torch.Generator(2));

    public void Dispose()
    {
        _memory.Dispose();
        _scope.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    public void Any_number_of_rows_gives_the_product(int count)
    {
        var rows = Rows(count);

        var product = Load(WeightRounding.None).Apply(rows);

        ErrorOf(product, rows).Should().BeLessThan(1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Weights_of_half_precision_round_by_eleven_bits(int count)
    {
        var rows = Rows(count);

        var product = Load(WeightRounding.Half).Apply(rows);

        ErrorOf(product, rows).Should().BeInRange(1e-5, 1e-3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Weights_of_eight_bits_round_by_a_hundredth(int count)
    {
        var rows = Rows(count);

        var product = Load(WeightRounding.EightBits).Apply(rows);

        ErrorOf(product, rows).Should().BeInRange(1e-3, 2e-2);
    }

    [Fact]
    public void With_weights_of_eight_bits_a_row_does_not_depend_on_its_neighbours()
    {
        var rows = Rows(3);
        rows[1].mul_(1000).add_(500);
        var projection = Load(WeightRounding.EightBits);

        var together = projection.Apply(rows);

        for (int i = 0; i < 3; i++) together[i].data<float>().ToArray().Should().Equal(projection.Apply(rows.narrow(0, i, 1)).data<float>().ToArray());
    }

    [Fact]
    public void With_weights_of_eight_bits_a_row_of_one_value_keeps_it()
    {
        var rows = torch.full([1, Inputs], 3f);

        var product = Load(WeightRounding.EightBits).Apply(rows);

        ErrorOf(product, rows).Should().BeLessThan(2e-2);
        torch.isfinite(product).all().item<bool>().Should().BeTrue();
    }

    [Fact]
    public void With_weights_of_eight_bits_the_largest_values_do_not_overflow()
    {
        _weight.fill_(1);
        var rows = torch.ones(1, Inputs);
        rows[0, 0] = 0;

        var product = Load(WeightRounding.EightBits).Apply(rows);

        ErrorOf(product, rows).Should().BeLessThan(1e-5);
    }

    private static torch.Tensor Rows(int count) => torch.randn(count, Inputs, generator: new torch.Generator(3));

    private IProjection Load(WeightRounding rounding)
    {
        var weights = new NamedWeights { ["weight"] = (_weight.data<float>().ToArray(), [Inputs, Outputs]), ["bias"] = (_bias.data<float>().ToArray(), [Outputs]) };
        return new ProjectionLoader(new Arithmetic(torch.ScalarType.Float32, rounding)).Load(new WeightLoader(weights, new WeightsInAdvance(weights, []), _memory, torch.CPU, WeightPlacement.Mapped), Inputs, Outputs);
    }

    // Root of the mean square error, relative to that of the product itself.
    private double ErrorOf(torch.Tensor product, torch.Tensor rows)
    {
        var exact = rows.to(torch.float64).mm(_weight.to(torch.float64)).add(_bias);
        return (product.to(torch.float64).sub(exact).norm() / exact.norm()).item<double>();
    }
}
