using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class TopKFilterTests
{
    private const float Dropped = float.NegativeInfinity;

    [Fact]
    public void Keeps_the_best()
    {
        float[] scores = [1, 5, -3, 4, 2];

        new TopKFilter(2, scores.Length).Apply(scores);

        scores.Should().Equal(Dropped, 5, Dropped, 4, Dropped);
    }

    [Fact]
    public void Keeps_all_that_tie_with_the_last()
    {
        float[] scores = [3, 3, 1, 3, 9];

        new TopKFilter(2, scores.Length).Apply(scores);

        scores.Should().Equal(3, 3, Dropped, 3, 9);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(2000)]
    public void Keeps_everything_when_k_reaches_the_vocabulary(int k)
    {
        float[] scores = [1, 2, 3];

        new TopKFilter(k, scores.Length).Apply(scores);

        scores.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Fewer_codes_than_k_may_be_left()
    {
        float[] scores = [Dropped, 1, Dropped, Dropped];

        new TopKFilter(2, scores.Length).Apply(scores);

        scores.Should().Equal(Dropped, 1, Dropped, Dropped);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(1025)]
    public void The_border_is_the_kth_largest_score(int k)
    {
        var random = new Random(k);
        float[] scores = [.. Enumerable.Range(0, 1026).Select(_ => (float)random.Next(-300, 300))];
        float border = scores.OrderDescending().ElementAt(k - 1);
        float[] expected = [.. scores.Select(score => score < border ? Dropped : score)];

        new TopKFilter(k, scores.Length).Apply(scores);

        scores.Should().Equal(expected);
    }

    [Fact]
    public void Zeros_tie_whatever_their_sign()
    {
        float[] scores = [0f, -0f, -1, 1];

        new TopKFilter(2, scores.Length).Apply(scores);

        scores.Should().Equal(0f, -0f, Dropped, 1);
    }

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MinValue)]
    [InlineData(-float.Epsilon)]
    [InlineData(0f)]
    [InlineData(float.MaxValue)]
    public void Keeps_all_of_equal_scores(float score)
    {
        float[] scores = [.. Enumerable.Repeat(score, 19)];

        new TopKFilter(3, scores.Length).Apply(scores);

        scores.Should().AllBeEquivalentTo(score);
    }

    [Fact]
    public void Can_be_applied_again()
    {
        var filter = new TopKFilter(1, 3);
        filter.Apply([9, 1, 1]);
        float[] scores = [1, 2, 3];

        filter.Apply(scores);

        scores.Should().Equal(Dropped, Dropped, 3);
    }
}
