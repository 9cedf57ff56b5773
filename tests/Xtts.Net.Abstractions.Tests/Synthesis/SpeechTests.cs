using Xtts.Net.Synthesis;

namespace Xtts.Net.Abstractions.Tests.Synthesis;

public sealed class SpeechTests
{
    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(1, 3)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_segment_outside_of_the_samples_is_refused(int offset, int count)
    {
        var act = () => new Speech(new float[3], 24000, [Segment(offset, count)], null);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Segments_that_were_never_made_are_refused() =>
        FluentActions.Invoking(() => new Speech(new float[3], 24000, default, null)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void It_lasts_as_long_as_its_samples() => new Speech(new float[36000], 24000, [], 1).Duration.Should().Be(TimeSpan.FromSeconds(1.5));

    private static SpeechSegment Segment(int offset, int count) =>
        new() { Text = "One.", CleanedText = "one.", TextTokens = 3, Codes = new[] { 1025 }, EndedByItself = true, SampleOffset = offset, SampleCount = count };
}
