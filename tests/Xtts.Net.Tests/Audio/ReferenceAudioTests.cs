using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class ReferenceAudioTests
{
    private const int HeadOrTail = 4000;

    public static TheoryData<string> LoadedTensors() => [.. StageGolden.OfKind("load").Tensors.Names];

    [Theory]
    [MemberData(nameof(LoadedTensors))]
    public void Loads_as_the_reference_does(string tensor)
    {
        var golden = StageGolden.OfKind("load");
        string[] parts = tensor.Split('.');

        var loaded = ReferenceAudio.Load(golden.Clip(parts[0]));

        switch (parts[1])
        {
            case "load22050":
                golden.ShouldMatch(tensor, loaded);
                break;
            case "load22050_head4000":
                golden.ShouldMatch(tensor, loaded.AsSpan(0, HeadOrTail));
                break;
            case "load22050_tail4000":
                golden.ShouldMatch(tensor, loaded.AsSpan(loaded.Length - HeadOrTail));
                break;
            case "load22050_len":
                loaded.LongLength.Should().Be(golden.Tensors[tensor].Integers[0]);
                break;
            case "load22050_to_16000":
                golden.ShouldMatch(tensor, new Resampler(ReferenceAudio.SampleRate, SpeakerMel.SampleRate).Resample(loaded));
                break;
            default:
                Assert.Fail($"Nobody knows how to compute '{tensor}'.");
                break;
        }
    }

    [Fact]
    public void Averages_stereo_before_resampling()
    {
        var golden = StageGolden.OfKind("resample");

        var mono = WaveReader.Read(golden.Clip("b")).ToMono();

        golden.ShouldMatch("b.in_head4000", mono.Samples.Span[..HeadOrTail]);
    }

    [Fact]
    public void Clips_to_full_scale()
    {
        var loud = new AudioClip(new[] { 3f, -2f, 0.5f }, ReferenceAudio.SampleRate);

        var loaded = ReferenceAudio.Load(loud);

        loaded.Should().Equal(1f, -1f, 0.5f);
    }

    [Fact]
    public void Leaves_the_given_samples_alone()
    {
        float[] samples = [3f, -2f];

        ReferenceAudio.Load(new AudioClip(samples, ReferenceAudio.SampleRate));

        samples.Should().Equal(3f, -2f);
    }

    [Fact]
    public void Loads_the_same_from_path_stream_and_clip()
    {
        string path = StageGolden.ClipPath("a_human_16k_mono.wav");
        using var stream = File.OpenRead(path);

        var fromStream = ReferenceAudio.Load(stream);

        fromStream.AsSpan().SequenceEqual(ReferenceAudio.Load(path)).Should().BeTrue();
        fromStream.AsSpan().SequenceEqual(ReferenceAudio.Load(WaveReader.Read(path))).Should().BeTrue();
    }

    [Fact]
    public void Refuses_a_clip_with_a_value_that_is_not_a_number()
    {
        var load = () => ReferenceAudio.Load(new AudioClip(new[] { 0f, float.NaN }, ReferenceAudio.SampleRate));

        load.Should().Throw<AudioFormatException>().WithMessage("*not a finite number*");
    }

    [Fact]
    public void Refuses_a_clip_that_would_grow_without_bounds()
    {
        var load = () => ReferenceAudio.Load(new AudioClip(new float[100_000], 1));

        load.Should().Throw<AudioFormatException>().WithMessage("*100000 s*too long*");
    }

    [Fact]
    public void Refuses_a_rate_that_would_make_seconds_of_every_sample()
    {
        var load = () => ReferenceAudio.Load(new AudioClip(new float[8000], 1));

        load.Should().Throw<AudioFormatException>().WithMessage("*1 Hz*at least 1000 Hz*");
    }

    [Fact]
    public void Refuses_a_rate_beyond_all_reason()
    {
        var load = () => ReferenceAudio.Load(new AudioClip(new float[10], 100_000_000));

        load.Should().Throw<AudioFormatException>().WithMessage("*100000000 Hz*");
    }
}
