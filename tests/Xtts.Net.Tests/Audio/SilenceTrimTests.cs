using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class SilenceTrimTests
{
    private const int Hop = 512;

    [Fact]
    public void Keeps_from_the_first_to_the_last_frame_that_hears_the_sound()
    {
        var audio = new float[40 * Hop];
        audio.AsSpan(20 * Hop, 4 * Hop).Fill(0.5f);

        var sound = SilenceTrim.FindSound(audio, 30);

        // Frame f hears hops f-2 .. f+1: frames 19 to 25 hear hops 20 to 23.
        sound.Should().Be((19 * Hop)..(26 * Hop));
    }

    [Theory]
    [InlineData(19.9, 19)]
    [InlineData(20.1, 2)]
    public void Takes_for_silence_what_lies_the_threshold_below_the_loudest_frame(double decibels, int firstKeptHop)
    {
        // The first 20 hops lie 20 dB below the rest. Frame 19 is the first to hear the loud part, frame 2 the first to hear no zeros before the beginning.
        var audio = new float[40 * Hop];
        audio.AsSpan(0, 20 * Hop).Fill(0.05f);
        audio.AsSpan(20 * Hop).Fill(0.5f);

        var sound = SilenceTrim.FindSound(audio, decibels);

        sound.Start.Value.Should().Be(firstKeptHop * Hop);
        sound.End.Value.Should().Be(audio.Length);
    }

    [Fact]
    public void Hears_zeros_beyond_the_ends()
    {
        // Frame 0 sees two hops of zeros and two of sound: 3 dB below the loudest.
        var audio = new float[10 * Hop];
        audio.AsSpan().Fill(0.5f);

        var sound = SilenceTrim.FindSound(audio, 2.9);

        sound.Start.Value.Should().Be(Hop);
    }

    [Fact]
    public void Keeps_the_end_of_a_clip_that_does_not_fill_a_hop()
    {
        float[] audio = [.. Enumerable.Repeat(0.5f, 5 * Hop + 100)];

        var sound = SilenceTrim.FindSound(audio, 60);

        sound.Should().Be(0..audio.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(5000)]
    public void Keeps_all_of_uniform_silence(int length)
    {
        var sound = SilenceTrim.FindSound(new float[length], 30);

        sound.Should().Be(0..length);
    }
}
