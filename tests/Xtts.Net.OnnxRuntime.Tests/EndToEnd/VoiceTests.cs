using System.Security.Cryptography;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class VoiceTests : IAsyncLifetime, IDisposable
{
    private const string FirstClip = "a_human_16k_mono.wav", SecondClip = "b_human_44k_stereo.wav";

    private readonly RecordingLogger _log = new();
    private XttsSynthesizer _xtts = null!;

    public async Task InitializeAsync()
    {
        var options = new XttsOptions { Model = TinyModel.Folder };
        options.UseOnnxRuntime();
        _xtts = await XttsSynthesizer.LoadAsync(options, _log, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _xtts.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_cloned_voice_tells_where_it_comes_from()
    {
        var settings = new CloningSettings { MaxClipSeconds = 10, TrimDecibels = 40 };

        var origin = (await _xtts.CloneVoiceAsync([TinyModel.Clip(FirstClip), TinyModel.Clip(SecondClip)], settings)).Provenance!;

        origin.Model.Should().Be("model.pth");
        origin.ModelIdentity.Should().Be(_xtts.Description.Identity).And.NotBeNull();
        origin.Clips.Select(clip => clip.Name).Should().Equal(FirstClip, SecondClip);
        origin.Clips.Select(clip => clip.Sha256).Should().Equal(Hash(FirstClip), Hash(SecondClip));
        origin.Settings.Should().Be(new CloningSettings { ConditioningSeconds = 30, ChunkSeconds = 4, MaxClipSeconds = 10, NormalizeLoudness = false, TrimDecibels = 40 });
        origin.Created.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        origin.Library.Should().StartWith("Xtts.Net ");
    }

    [Fact]
    public async Task A_voice_from_a_stream_tells_the_hash_of_all_its_bytes()
    {
        using var stream = new MemoryStream([.. await File.ReadAllBytesAsync(TinyModel.Clip(FirstClip)), 1, 2, 3]);

        var origin = (await _xtts.CloneVoiceFromStreamsAsync([stream])).Provenance!;

        origin.Clips.Should().Equal(new ReferenceClip("clip 1", Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()))));
    }

    [Fact]
    public async Task Warns_once_of_a_voice_that_another_model_of_the_same_sizes_cloned()
    {
        var foreign = Foreign();

        await SpeakAsync(foreign);
        await SpeakAsync(foreign);

        _log.Warnings.Where(warning => warning.Contains("was cloned with", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().Contain("'stranger'").And.Contain("'other.pth' (step 7)").And.Contain("'model.pth'");
    }

    [Fact]
    public async Task Warns_of_a_blend_with_a_part_that_another_model_cloned()
    {
        var own = await _xtts.CloneVoiceAsync([TinyModel.Clip(FirstClip)]);

        await SpeakAsync(VoiceBlend.Mix("mixed", new WeightedVoice(own), new WeightedVoice(Foreign())));

        _log.Warnings.Should().Contain(warning => warning.Contains("'mixed'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Does_not_warn_of_its_own_voices_and_of_those_of_unknown_origin()
    {
        await SpeakAsync(await _xtts.CloneVoiceAsync([TinyModel.Clip(FirstClip)]));
        await SpeakAsync(_xtts.BuiltInVoices["Anna Teszt"]);

        _log.Warnings.Should().NotContain(warning => warning.Contains("was cloned with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_voice_of_other_sizes_is_refused_with_the_names_of_both_models()
    {
        var voice = new Voice("stranger", new float[64], new float[8]) { Provenance = new VoiceProvenance { Model = "other.pth", ModelStep = 7 } };

        var speak = () => SpeakAsync(voice);

        await speak.Should().ThrowAsync<VoiceMismatchException>().WithMessage("*'stranger' was cloned with 'other.pth' (step 7)*'model.pth' needs*");
    }

    [Fact]
    public async Task Voices_of_single_clips_in_equal_parts_have_the_speaker_embedding_of_a_voice_of_all_clips()
    {
        var both = await _xtts.CloneVoiceAsync([TinyModel.Clip(FirstClip), TinyModel.Clip(SecondClip)]);
        var first = await _xtts.CloneVoiceAsync([TinyModel.Clip(FirstClip)]);
        var second = await _xtts.CloneVoiceAsync([TinyModel.Clip(SecondClip)]);

        var blend = VoiceBlend.Mix("both", new WeightedVoice(first), new WeightedVoice(second));

        FloatComparison.MaxAbsoluteError(blend.SpeakerEmbedding.Span, both.SpeakerEmbedding.ToArray()).Should().BeLessThan(1e-6);
    }

    private Voice Foreign()
    {
        var known = _xtts.BuiltInVoices["Anna Teszt"];
        return known.WithLabel("stranger", new VoiceProvenance { Model = "other.pth", ModelStep = 7, ModelIdentity = "1:00" });
    }

    private Task<Speech> SpeakAsync(Voice voice) =>
        _xtts.SynthesizeAsync(new SpeechRequest { Text = "hello", Voice = voice, Language = "en", Generation = new() { MaxCodes = 1, Greedy = true } });

    private static string Hash(string clip) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(TinyModel.Clip(clip))));
}
