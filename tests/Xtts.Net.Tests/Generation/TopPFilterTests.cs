using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class TopPFilterTests
{
    private const float Dropped = float.NegativeInfinity;

    [Fact]
    public void Keeps_the_best_code_even_when_p_is_tiny()
    {
        float[] scores = [1, 3, 2];

        new TopPFilter(float.Epsilon, 3).Apply(scores);

        scores.Should().Equal(Dropped, 3, Dropped);
    }

    [Fact]
    public void Drops_while_the_cumulative_probability_is_at_or_below_the_rest()
    {
        float[] scores = [0, 0, 0, 0];          // 0.25 and 0.5 are at or below 1 - 0.5

        new TopPFilter(0.5f, 4).Apply(scores);

        scores.Should().Equal(Dropped, Dropped, 0, 0);
    }

    [Fact]
    public void Visits_equal_scores_by_number_whatever_the_sign_of_zero()
    {
        float[] scores = [0f, -0f, 0f, -0f];

        new TopPFilter(0.25f, 4).Apply(scores);

        scores.Should().Equal(Dropped, Dropped, Dropped, -0f);
    }

    [Fact]
    public void Orders_negative_and_positive_scores()
    {
        float[] scores = [-1e30f, 20, -20, 1e-30f, -1e-30f];

        new TopPFilter(0.9f, 5).Apply(scores);

        scores.Should().Equal(Dropped, 20, Dropped, Dropped, Dropped);
    }

    [Fact]
    public void Leaves_a_single_code_alone()
    {
        float[] scores = [Dropped, -5, Dropped];

        new TopPFilter(0.1f, 3).Apply(scores);

        scores.Should().Equal(Dropped, -5, Dropped);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void Refuses_a_p_that_is_no_share(float p)
    {
        var create = () => new TopPFilter(p, 3);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
