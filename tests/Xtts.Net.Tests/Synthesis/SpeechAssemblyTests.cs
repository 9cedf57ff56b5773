using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class SpeechAssemblyTests
{
    [Fact]
    public void Chunks_are_joined_in_their_order()
    {
        var assembly = new SpeechAssembly(24000);

        assembly.Add(Chunk([1, 2]));
        assembly.Add(Chunk([3]) with { CompletedSegment = Segment(0, 3, [7, 1025], true) });
        assembly.Add(Chunk([0, 0]));
        assembly.Add(Chunk([4]) with { CompletedSegment = Segment(5, 1, [8, 9], false) });
        var speech = assembly.ToSpeech();

        speech.Samples.ToArray().Should().Equal(1, 2, 3, 0, 0, 4);
        speech.Codes.ToArray().Should().Equal(7, 1025, 8, 9);
        speech.EndedByItself.Should().BeFalse();
        speech.Seed.Should().Be(42);
        speech.Segments.Select(segment => (segment.SampleOffset, segment.SampleCount)).Should().Equal((0, 3), (5, 1));
    }

    [Fact]
    public void A_single_chunk_is_not_copied()
    {
        float[] samples = [1, 2, 3];
        var assembly = new SpeechAssembly(24000);

        assembly.Add(Chunk(samples) with { CompletedSegment = Segment(0, 3, [1025], true) });

        assembly.ToSpeech().Samples.Should().Be((ReadOnlyMemory<float>)samples);
    }

    [Fact]
    public void Nothing_joined_is_no_sound() => new SpeechAssembly(24000).ToSpeech().Samples.IsEmpty.Should().BeTrue();

    [Fact]
    public void More_than_an_array_can_hold_is_refused_before_it_is_made()
    {
        var second = new float[24000];
        var assembly = new SpeechAssembly(24000);
        for (int i = 0; i < Array.MaxLength / second.Length; i++) assembly.Add(Chunk(second));

        var act = () => assembly.Add(Chunk(second));

        act.Should().Throw<TextException>().WithMessage("*25 hours*in parts*");
    }

    private static SpeechChunk Chunk(float[] samples) => new() { Samples = samples, SampleRate = 24000, SampleOffset = 0, Seed = 42 };

    private static SpeechSegment Segment(long offset, int count, int[] codes, bool ended) =>
        new() { Text = "text", CleanedText = "text", TextTokens = 3, Codes = codes, EndedByItself = ended, SampleOffset = offset, SampleCount = count };
}
