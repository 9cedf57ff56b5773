using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class MultinomialTests
{
    [Fact]
    public void Every_code_gets_its_part_of_the_unit_interval()
    {
        const int Shares = 8000;
        double[] weights = [0, 0.5, 0, 0.25, 1.25, 0];

        int[] drawn = [.. Enumerable.Range(0, Shares).Select(i => Multinomial.Invert(weights, i * 2.0 / Shares))];

        Enumerable.Range(0, weights.Length).Select(code => drawn.Count(other => other == code)).Should().Equal(0, 2000, 0, 1000, 5000, 0);
    }

    [Fact]
    public void The_largest_share_gives_the_last_code_with_weight()
    {
        double[] weights = [0.1, 0.2, 0.3, 0];

        int code = Multinomial.Invert(weights, Math.BitDecrement(1.0) * (0.1 + 0.2 + 0.3));

        code.Should().Be(2);
    }
}
