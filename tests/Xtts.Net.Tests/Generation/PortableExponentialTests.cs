using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class PortableExponentialTests
{
    [Fact]
    public void Equals_the_platform_to_a_few_units_in_the_last_place()
    {
        double worst = Enumerable.Range(0, 70_000).Max(i => Math.Abs(PortableExponential.Of(i * -0.01) / Math.Exp(i * -0.01) - 1));

        worst.Should().BeLessThan(5e-16);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-1e9, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Knows_its_ends(double x, double expected)
    {
        PortableExponential.Of(x).Should().Be(expected);
    }
}
