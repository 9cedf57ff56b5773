using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Synthesis;

public sealed class SpeechTrackTests
{
    private static readonly Voice Anna = new("Anna", new float[2], new float[3]);

    [Fact]
    public void Blocks_and_silences_follow_each_other_without_a_gap()
    {
        var track = new SpeechTrack(24000, 42);

        SpeechChunk[] chunks =
        [
            track.Append(Planned(0, "One."), new SpokenBlock([1, 2], null)),
            track.Append(Planned(0, "One."), Last([3], [7, 1025], true)),
            .. track.Append(new PlannedSilence(3)),
            track.Append(Planned(1, "Two."), Last([], [8, 9], false)),
        ];

        chunks.Select(chunk => chunk.SampleOffset).Should().Equal(0, 2, 3, 6);
        chunks.SelectMany(chunk => chunk.Samples.ToArray()).Should().Equal(1, 2, 3, 0, 0, 0);
        chunks.Should().OnlyContain(chunk => chunk.Seed == 42 && chunk.SampleRate == 24000);
        chunks.Select(chunk => chunk.CompletedSegment).Where(segment => segment is not null)
            .Select(segment => (segment!.Text, segment.CleanedText, segment.SampleOffset, segment.SampleCount, segment.EndedByItself))
            .Should().Equal(("One.", "one.", 0, 3, true), ("Two.", "two.", 6, 0, false));
        chunks[1].CompletedSegment!.Codes.ToArray().Should().Equal(7, 1025);
    }

    [Fact]
    public void A_long_silence_comes_a_second_at_a_time_and_is_exact()
    {
        var track = new SpeechTrack(24000, null);

        var chunks = track.Append(new PlannedSilence(60_001)).ToArray();

        chunks.Select(chunk => chunk.Samples.Length).Should().Equal(24000, 24000, 12001);
        chunks.SelectMany(chunk => chunk.Samples.ToArray()).Should().OnlyContain(sample => sample == 0);
    }

    private static SpokenBlock Last(float[] samples, int[] codes, bool ended) => new(samples, new DecodedCodes(codes, default, ended));

    private static PlannedSegment Planned(int index, string text) => new(index, new[] { 0 }, Anna, 1, text, text.ToLowerInvariant());
}
