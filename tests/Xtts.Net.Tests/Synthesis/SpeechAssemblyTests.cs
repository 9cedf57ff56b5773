using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Synthesis;

public sealed class SpeechAssemblyTests
{
    private static readonly Voice Anna = new("Anna", new float[2], new float[3]);

    [Fact]
    public void Segments_and_silences_follow_each_other_without_a_gap()
    {
        var assembly = new SpeechAssembly(24000);

        assembly.Add(Planned(0, "One."), new SpokenSegment([1, 2], new[] { 7, 1025 }, true));
        assembly.Add(new PlannedSilence(3));
        assembly.Add(Planned(1, "Two."), new SpokenSegment([3], new[] { 8, 9 }, false));
        var speech = assembly.ToSpeech(42);

        speech.Samples.ToArray().Should().Equal(1, 2, 0, 0, 0, 3);
        speech.Codes.ToArray().Should().Equal(7, 1025, 8, 9);
        speech.EndedByItself.Should().BeFalse();
        speech.Seed.Should().Be(42);
        speech.Segments.Select(segment => (segment.Text, segment.CleanedText, segment.SampleOffset, segment.SampleCount, segment.EndedByItself))
            .Should().Equal(("One.", "one.", 0, 2, true), ("Two.", "two.", 5, 1, false));
        speech.Segments.Select(segment => segment.Codes.ToArray()).Should().BeEquivalentTo([new[] { 7, 1025 }, [8, 9]]);
    }

    [Fact]
    public void A_single_segment_is_not_copied()
    {
        float[] samples = [1, 2, 3];
        var assembly = new SpeechAssembly(24000);

        assembly.Add(Planned(0, "One."), new SpokenSegment(samples, new[] { 1025 }, true));

        assembly.ToSpeech(null).Samples.Should().Be((ReadOnlyMemory<float>)samples);
    }

    [Fact]
    public void Nothing_joined_is_no_sound() => new SpeechAssembly(24000).ToSpeech(null).Samples.IsEmpty.Should().BeTrue();

    [Fact]
    public void More_than_an_array_can_hold_is_refused_before_it_is_made()
    {
        var assembly = new SpeechAssembly(24000);
        assembly.Add(new PlannedSilence(2_000_000_000));

        var act = () => assembly.Add(new PlannedSilence(147_483_648));

        act.Should().Throw<TextException>().WithMessage("*in parts*");
    }

    private static PlannedSegment Planned(int index, string text) => new(index, new[] { 0 }, Anna, 1, text, text.ToLowerInvariant());
}
