using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding;

public sealed class ShareTests
{
    [Theory]
    [InlineData(16, 2)]
    [InlineData(16, 3)]
    [InlineData(2, 5)]
    [InlineData(1026, 7)]
    public void The_shares_of_a_team_cover_the_range_without_overlap_and_differ_by_one_at_most(int length, int members)
    {
        var shares = Enumerable.Range(0, members).Select(member => Share.Of(length, member, members)).ToList();

        shares.SelectMany(share => Enumerable.Range(share.Start, share.Length)).Should().Equal(Enumerable.Range(0, length));
        (shares.Max(share => share.Length) - shares.Min(share => share.Length)).Should().BeLessThanOrEqualTo(1);
    }
}
