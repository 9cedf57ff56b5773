using Xtts.Net.Audio;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class VoiceCloningRecipeTests : IDisposable
{
    private const int Second = 22050;
    private const int ShortestChunk = 7277;

    private static readonly float[] MelStats = [.. Enumerable.Repeat(1f, 80)];

    private readonly CountingModel _model = new();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(30, 4, 10, 3)]      // 4 + 4 + 2
    [InlineData(30, 7, 10, 2)]      // 7 + 3
    [InlineData(6, 2, 10, 3)]
    [InlineData(6, 6, 10, 1)]
    [InlineData(0, 4, 41, 8)]       // all that max_ref_len leaves: 30 s, the last chunk 2 s
    [InlineData(-1, 4, 41, 8)]
    [InlineData(3, 100, 10, 1)]
    public void Splits_the_audio_into_chunks(int conditioningSeconds, int chunkSeconds, int clipSeconds, int expectedChunks)
    {
        var settings = new CloningSettings { ConditioningSeconds = conditioningSeconds, ChunkSeconds = chunkSeconds };

        Recipe().Clone("v", [Noise(clipSeconds * Second)], settings);

        _model.Chunks.Should().HaveCount(expectedChunks);
    }

    [Theory]
    [InlineData(ShortestChunk - 1, 1)]
    [InlineData(ShortestChunk, 2)]
    public void Drops_a_last_chunk_shorter_than_a_third_of_a_second(int tail, int expectedChunks)
    {
        Recipe().Clone("v", [Noise(4 * Second + tail)]);

        _model.Chunks.Should().HaveCount(expectedChunks);
    }

    [Fact]
    public void Averages_the_latents_of_the_chunks()
    {
        var voice = Recipe().Clone("v", [Noise(12 * Second)]);

        voice.Conditioning.ToArray().Should().HaveCount(64).And.OnlyContain(value => value == 2f);
    }

    [Fact]
    public void Averages_the_embeddings_of_the_clips_and_does_not_renormalise()
    {
        var voice = Recipe().Clone("v", [Noise(Second), Noise(Second), Noise(Second), Noise(Second)]);

        voice.SpeakerEmbedding.ToArray().Should().Equal(2.5f, 0f, 1f);
    }

    [Fact]
    public void Joins_the_clips_before_it_splits_them()
    {
        var first = Noise(Second, 1);
        var second = Noise(2 * Second, 2);

        Recipe().Clone("v", [first, second]);

        _model.Chunks.Should().ContainSingle();
        _model.Chunks[0].Mel.AsSpan().SequenceEqual(new ConditioningMel(MelStats).Compute([.. first, .. second])).Should().BeTrue();
        _model.Chunks[0].Frames.Should().Be(1 + 3 * Second / 256);
    }

    [Fact]
    public void Lets_the_speaker_encoder_hear_each_clip_at_16_kHz()
    {
        var clip = Noise(2 * Second);

        Recipe().Clone("v", [clip]);

        _model.Speakers.Should().ContainSingle();
        _model.Speakers[0].Mel.AsSpan().SequenceEqual(new SpeakerMel().Compute(new Resampler(22050, 16000).Resample(clip))).Should().BeTrue();
        _model.Speakers[0].Frames.Should().Be(1 + 32000 / 160);
    }

    [Fact]
    public void Uses_only_the_first_seconds_of_each_clip()
    {
        var settings = new CloningSettings { MaxClipSeconds = 1 };

        Recipe().Clone("v", [Noise(10 * Second), Noise(10 * Second)], settings);

        _model.Speakers.Should().HaveCount(2).And.OnlyContain(heard => heard.Frames == 101);
        _model.Chunks.Should().ContainSingle().Which.Frames.Should().Be(1 + 2 * Second / 256);
    }

    [Fact]
    public void Scales_each_clip_to_a_peak_of_three_quarters_when_asked()
    {
        var clip = Noise(Second);
        float peak = clip.Max(Math.Abs);

        Recipe().Clone("v", [clip], new CloningSettings { NormalizeLoudness = true });

        _model.Chunks[0].Mel.AsSpan().SequenceEqual(new ConditioningMel(MelStats).Compute([.. clip.Select(sample => sample / peak * 0.75f)])).Should().BeTrue();
        clip.Max(Math.Abs).Should().Be(peak, "the caller's clip is not changed");
    }

    [Fact]
    public void Trims_silence_when_asked()
    {
        float[] clip = [.. new float[2 * Second], .. Noise(Second), .. new float[2 * Second]];

        Recipe().Clone("v", [clip], new CloningSettings { TrimDecibels = 30, ChunkSeconds = 10 });

        _model.Chunks.Should().ContainSingle().Which.Frames.Should().BeInRange(Second / 256, Second / 256 + 12);
    }

    [Fact]
    public void Takes_what_a_request_leaves_open_from_the_configuration()
    {
        var defaults = new CloningDefaults { GptCondLen = 4, GptCondChunkLen = 1, MaxRefLen = 3, SoundNormRefs = false };

        Recipe(defaults).Clone("v", [Noise(5 * Second), Noise(5 * Second)], new CloningSettings { ChunkSeconds = 2 });

        _model.Chunks.Should().HaveCount(2);
        _model.Speakers.Should().OnlyContain(heard => heard.Frames == 301);
    }

    [Fact]
    public void Names_the_voice() => Recipe().Clone("Anna", [Noise(Second)]).Name.Should().Be("Anna");

    [Theory]
    [InlineData(ShortestChunk - 1)]
    [InlineData(100)]
    public void Refuses_audio_that_is_too_short_and_says_how_much_is_needed(int samples)
    {
        var clone = () => Recipe().Clone("v", [Noise(samples)]);

        clone.Should().Throw<ReferenceAudioException>().WithMessage("*too short*0.33 seconds*Give*");
    }

    [Fact]
    public void Refuses_the_recorded_clip_that_is_too_short()
    {
        var clip = ReferenceAudio.Load(Audio.StageGolden.ClipPath(Audio.StageGolden.OfKind("cond-latents").Entry.GetProperty("error_case").GetProperty("file").GetString()!));

        var clone = () => Recipe().Clone("v", [clip]);

        clone.Should().Throw<ReferenceAudioException>().WithMessage("*0.33 seconds*");
    }

    [Fact]
    public void Names_a_clip_that_no_encoder_can_hear()
    {
        var clone = () => Recipe().Clone("v", [Noise(Second), Noise(100), Noise(Second)]);

        clone.Should().Throw<ReferenceAudioException>().WithMessage("Reference clip 2 of 3 is too short*0.33 seconds*");
    }

    [Fact]
    public void Names_a_silent_clip()
    {
        float[] silent = [.. Noise(Second).Select(sample => sample * 1e-5f)];

        var clone = () => Recipe().Clone("v", [Noise(Second), silent]);

        clone.Should().Throw<ReferenceAudioException>().WithMessage("Reference clip 2 of 2 is silent*");
    }

    [Fact]
    public void Takes_a_clip_for_silent_that_begins_to_speak_too_late()
    {
        float[] late = [.. new float[Second], .. Noise(Second)];

        var clone = () => Recipe().Clone("v", [late], new CloningSettings { MaxClipSeconds = 1 });

        clone.Should().Throw<ReferenceAudioException>().WithMessage("*silent in the 1.00 s*");
    }

    [Fact]
    public void Refuses_an_empty_clip()
    {
        var clone = () => Recipe().Clone("v", [[]]);

        clone.Should().Throw<ReferenceAudioException>().WithMessage("Reference clip 1 of 1 has no samples*");
    }

    [Fact]
    public void Refuses_no_clip_at_all()
    {
        var clone = () => Recipe().Clone("v", []);

        clone.Should().Throw<ArgumentException>().WithMessage("At least one reference clip*");
    }

    [Fact]
    public void Refuses_settings_out_of_range()
    {
        var clone = () => Recipe().Clone("v", [Noise(Second)], new CloningSettings { ChunkSeconds = 0 });

        clone.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Refuses_a_configuration_without_chunk_length()
    {
        var create = () => Recipe(new CloningDefaults { GptCondChunkLen = 0 });

        create.Should().Throw<ModelConfigurationException>().WithMessage("*gpt_cond_chunk_len*");
    }

    [Fact]
    public void Refuses_statistics_of_another_model()
    {
        var create = () => new VoiceCloningRecipe(_model, MelStats.AsSpan(0, 40), new CloningDefaults());

        create.Should().Throw<ArgumentException>().WithMessage("*40 values*80*");
    }

    [Fact]
    public void Can_be_cancelled_between_two_chunks()
    {
        using var cancellation = new CancellationTokenSource();
        using var model = new CountingModel { OnEncode = cancellation.Cancel };

        var clone = () => new VoiceCloningRecipe(model, MelStats, new CloningDefaults()).Clone("v", [Noise(12 * Second)], null, cancellation.Token);

        clone.Should().Throw<OperationCanceledException>();
        model.Chunks.Should().ContainSingle();
    }

    private VoiceCloningRecipe Recipe(CloningDefaults? defaults = null) => new(_model, MelStats, defaults ?? new CloningDefaults());

    private static float[] Noise(int samples, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, samples).Select(_ => random.NextSingle() - 0.5f)];
    }
}
