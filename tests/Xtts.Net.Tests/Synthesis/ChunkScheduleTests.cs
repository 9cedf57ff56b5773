using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class ChunkScheduleTests
{
    [Fact]
    public void Chunks_begin_small_and_grow_to_the_largest()
    {
        var schedule = new ChunkSchedule(StreamingSettings.Default);

        int[] codes = [.. Enumerable.Range(0, 8).Select(_ => schedule.Next())];

        codes.Should().Equal(8, 12, 18, 27, 40, 60, 64, 64);
    }

    [Fact]
    public void Chunks_may_all_be_alike()
    {
        var schedule = new ChunkSchedule(new StreamingSettings { FirstChunkCodes = 3, ChunkGrowth = 1, LargestChunkCodes = 3 });

        Enumerable.Range(0, 4).Select(_ => schedule.Next()).Should().OnlyContain(codes => codes == 3);
    }

    [Theory]
    [InlineData(0, 1.5, 64, 4)]
    [InlineData(8, 0.9, 64, 4)]
    [InlineData(8, double.NaN, 64, 4)]
    [InlineData(8, 11, 64, 4)]
    [InlineData(8, 1.5, 7, 4)]
    [InlineData(8, 1.5, 64, 0)]
    [InlineData(8, 1.5, 64, 1025)]
    public void Settings_out_of_range_are_refused(int first, double growth, int largest, int ahead)
    {
        var settings = new StreamingSettings { FirstChunkCodes = first, ChunkGrowth = growth, LargestChunkCodes = largest, ChunksAhead = ahead };

        settings.Invoking(s => s.Validate()).Should().Throw<ArgumentOutOfRangeException>();
    }
}
