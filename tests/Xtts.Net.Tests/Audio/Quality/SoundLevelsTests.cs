using Xtts.Net.Audio.Quality;

namespace Xtts.Net.Tests.Audio.Quality;

public sealed class SoundLevelsTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(45)]
    public void Estimates_a_known_ratio_of_signal_to_noise(double decibels)
    {
        const double amplitude = 0.3;
        double noise = amplitude / Math.Sqrt(2) * Math.Pow(10, -decibels / 20);
        var words = TestSound.Words(8, amplitude);

        var levels = Measure(TestSound.Mix(words, TestSound.Noise((double)words.Length / TestSound.Rate + 0.1, noise)[..words.Length]));

        levels.SignalToNoise.Should().BeApproximately(decibels, 1);
        levels.NoiseFloor.Should().BeApproximately(20 * Math.Log10(noise), 1);
    }

    [Fact]
    public void Finds_silence_at_both_ends_and_in_all()
    {
        var levels = Measure([.. TestSound.Silence(1.5), .. TestSound.Sine(2, 0.2), .. TestSound.Silence(0.7), .. TestSound.Sine(1, 0.2), .. TestSound.Silence(0.5)]);

        levels.Leading.TotalSeconds.Should().BeApproximately(1.5, 0.03);
        levels.Trailing.TotalSeconds.Should().BeApproximately(0.5, 0.03);
        levels.Silence.TotalSeconds.Should().BeApproximately(2.7, 0.06);
    }

    [Fact]
    public void Digital_silence_around_a_recording_does_not_hide_its_noise()
    {
        var words = TestSound.Words(8, 0.3);
        var noisy = TestSound.Mix(words, TestSound.Noise(10, 0.0212)[..words.Length]);      // 20 dB below the words

        Measure([.. TestSound.Silence(3), .. noisy, .. TestSound.Silence(3)]).SignalToNoise.Should().BeApproximately(20, 1);
    }

    [Fact]
    public void A_gated_recording_has_no_noise_to_speak_of()
    {
        Measure(TestSound.Words(8, 0.3)).SignalToNoise.Should().Be(100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.00001)]
    public void A_silent_clip_is_silent(double amplitude)
    {
        var levels = Measure(TestSound.Sine(2, amplitude));

        levels.SignalToNoise.Should().BeNull();
        levels.Silence.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(441)]
    public void A_clip_of_a_few_samples_is_measured_as_one_frame(int length)
    {
        var levels = Measure([.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? 0.5f : -0.5f)]);

        levels.SignalToNoise.Should().NotBeNull();
        levels.Silence.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void A_DC_offset_is_neither_sound_nor_noise()
    {
        var words = TestSound.Mix(TestSound.Words(8, 0.3), TestSound.Noise(10, 0.0212));

        Measure(Array.ConvertAll(words, sample => sample + 0.2f)).SignalToNoise.Should().BeApproximately(20, 1);
    }

    private static SoundLevels Measure(float[] audio) => SoundLevels.Measure(audio, TestSound.Rate);
}
