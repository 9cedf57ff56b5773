using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class AudioClipTests
{
    [Fact]
    public void Averages_stereo()
    {
        var stereo = new AudioClip(new[] { 1f, 0f, -0.5f, 0.25f }, 8000, 2);

        var mono = stereo.ToMono();

        mono.Samples.ToArray().Should().Equal(0.5f, -0.125f);
        mono.Channels.Should().Be(1);
        mono.SampleRate.Should().Be(8000);
    }

    [Fact]
    public void Averages_all_six_channels_of_surround_sound()
    {
        var surround = new AudioClip(new[] { 0.6f, 0f, 0f, 0f, 0f, 0f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f }, 48000, 6);

        var mono = surround.ToMono();

        mono.Samples.ToArray().Should().Equal(0.1f, 0.35f);
    }

    [Fact]
    public void Is_its_own_mono_when_it_has_one_channel()
    {
        var clip = new AudioClip(new[] { 0.5f }, 8000);

        clip.ToMono().Should().BeSameAs(clip);
    }

    [Fact]
    public void Lasts_its_frames_at_its_rate()
    {
        var clip = new AudioClip(new float[24000], 8000, 2);

        clip.Duration.Should().Be(TimeSpan.FromSeconds(1.5));
    }

    [Theory]
    [InlineData(4, 0, 1)]
    [InlineData(4, 8000, 0)]
    [InlineData(5, 8000, 2)]
    public void Refuses_what_makes_no_frames(int samples, int rate, int channels)
    {
        var create = () => new AudioClip(new float[samples], rate, channels);

        create.Should().Throw<ArgumentException>();
    }
}
