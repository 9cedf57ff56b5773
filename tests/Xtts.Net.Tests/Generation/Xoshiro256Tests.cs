using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class Xoshiro256Tests
{
    [Fact]
    public void Gives_the_published_sequence()
    {
        var random = new Xoshiro256(1, 2, 3, 4);

        ulong[] numbers = [.. Enumerable.Range(0, 6).Select(_ => random.Next())];

        numbers.Should().Equal(11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600);
    }

    [Fact]
    public void Streams_of_one_seed_differ()
    {
        ulong[] first = [.. Enumerable.Range(0, 1000).Select(stream => Xoshiro256.Stream(7, stream).Next())];

        first.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Shares_lie_in_the_unit_interval()
    {
        var random = Xoshiro256.Stream(0, 0);

        double[] shares = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextDouble())];

        shares.Should().OnlyContain(share => share >= 0 && share < 1);
        shares.Average().Should().BeApproximately(0.5, 0.01);
    }
}
