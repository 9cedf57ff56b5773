using Xtts.Net.Audio;
using Xtts.Net.Audio.Quality;

namespace Xtts.Net.Tests.Audio.Quality;

public sealed class ClippingMeterTests
{
    [Theory]
    [InlineData(1.5, 0.53548)]      // 2 acos(1/1.5) / pi: the share of a sine of amplitude 1.5 beyond 1
    [InlineData(1.1, 0.27358)]
    public void Measures_the_share_of_a_sine_that_was_cut_at_full_scale(double amplitude, double expected)
    {
        var samples = Array.ConvertAll(TestSound.Sine(2, amplitude, 200), sample => Math.Clamp(sample, -1f, 1f));

        Share(samples).Should().BeApproximately(expected, 0.01);
    }

    [Fact]
    public void Sees_clipping_in_a_clip_that_was_made_quieter_afterwards()
    {
        var samples = Array.ConvertAll(TestSound.Sine(2, 1.5, 200), sample => 0.25f * Math.Clamp(sample, -1f, 1f));

        Share(samples).Should().BeApproximately(0.535, 0.01);
    }

    [Fact]
    public void Sees_clipping_after_a_lossy_codec_that_went_beyond_full_scale()
    {
        var wobble = TestSound.Noise(2, 0.02);
        var samples = TestSound.Mix(Array.ConvertAll(TestSound.Sine(2, 1.5, 200), sample => Math.Clamp(sample, -1f, 1f) * 1.05f), wobble);

        Share(samples).Should().BeApproximately(0.55, 0.03, "some samples beside the crests reach full scale too");
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void A_sine_of_16_bits_is_not_clipped(double amplitude)
    {
        var samples = Array.ConvertAll(TestSound.Sine(2, amplitude, 440), sample => MathF.Round(sample * 32768) / 32768);

        Share(samples).Should().BeLessThan(0.0005);
    }

    [Fact]
    public void A_single_sample_at_full_scale_is_a_peak_and_not_clipping()
    {
        var samples = TestSound.Sine(1, 0.5);
        (samples[1000], samples[1001], samples[5000]) = (1, 1, -1);

        Share(samples).Should().Be(0);
    }

    [Fact]
    public void Counts_runs_within_each_channel_and_of_one_sign()
    {
        float[] alternating = [.. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 1f : -1f)];

        Share(alternating).Should().Be(0);
        ClippingMeter.Share(new AudioClip(alternating, 22050, 2), 1).Should().Be(1);
    }

    [Fact]
    public void Silence_is_not_clipped()
    {
        Share(new float[100]).Should().Be(0);
    }

    private static double Share(float[] samples) => ClippingMeter.Share(new AudioClip(samples, 22050), samples.Max(Math.Abs));
}
