using Xtts.Net.Audio.Quality;

namespace Xtts.Net.Tests.Audio.Quality;

public sealed class LoudnessMeterTests
{
    [Theory]
    [InlineData(48000)]
    [InlineData(22050)]
    [InlineData(16000)]
    public void A_sine_of_997_Hz_at_full_scale_has_the_loudness_that_the_recommendation_states(int rate)
    {
        LoudnessMeter.Measure(TestSound.Sine(5, 1, 997, rate), rate).Should().BeApproximately(-3.01, 0.05);
    }

    [Fact]
    public void Half_the_amplitude_is_six_decibels_less()
    {
        LoudnessMeter.Measure(TestSound.Sine(5, 0.5, 997), TestSound.Rate).Should().BeApproximately(-9.03, 0.1);
    }

    [Fact]
    public void Silence_between_sounds_is_gated_out()
    {
        float[] gaps = [.. TestSound.Sine(5, 1, 997), .. TestSound.Silence(20), .. TestSound.Sine(5, 1, 997)];

        LoudnessMeter.Measure(gaps, TestSound.Rate).Should().BeApproximately(-3.01, 0.3);
    }

    [Fact]
    public void What_is_too_low_to_be_heard_hardly_counts()
    {
        double low = LoudnessMeter.Measure(TestSound.Sine(5, 1, 20), TestSound.Rate), high = LoudnessMeter.Measure(TestSound.Sine(5, 1, 4000), TestSound.Rate);

        low.Should().BeLessThan(-12);
        high.Should().BeApproximately(0.3, 0.4);        // the shelf lifts high frequencies by nearly 4 dB
    }

    [Fact]
    public void Silence_has_the_lowest_level_and_a_short_clip_is_one_block()
    {
        LoudnessMeter.Measure(new float[22050], TestSound.Rate).Should().Be(Decibels.Floor);
        LoudnessMeter.Measure(TestSound.Sine(0.2, 1, 997), TestSound.Rate).Should().BeApproximately(-3.01, 0.5);
        LoudnessMeter.Measure([0.5f], TestSound.Rate).Should().BeGreaterThan(Decibels.Floor);
    }
}
