using System.Collections.Immutable;
using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Audio.Quality;
using Xtts.Net.Goldens;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Audio.Quality;

public sealed class ReferenceClipReportTests
{
    private static readonly CloningSettings Settings = new CloningDefaults().Complete(CloningSettings.Default);
    private static readonly float[] GoodWords = TestSound.Mix(TestSound.Words(12, 0.3), TestSound.Noise(9.9, 0.0005));

    [Fact]
    public void A_good_clip_has_no_remarks()
    {
        var report = Review(TestSound.Clip(GoodWords));

        report.Clips.Single().Remarks.Should().BeEmpty();
        report.Remarks.Should().BeEmpty();
        report.HasWarnings.Should().BeFalse();
    }

    public static TheoryData<string, ClipRemarkCode, ClipRemarkSeverity> BadClips => new()
    {
        { "silent", ClipRemarkCode.Silent, ClipRemarkSeverity.Warning },
        { "short", ClipRemarkCode.TooShort, ClipRemarkSeverity.Info },
        { "far too short", ClipRemarkCode.TooShort, ClipRemarkSeverity.Warning },
        { "long", ClipRemarkCode.PartlyUsed, ClipRemarkSeverity.Info },
        { "telephone", ClipRemarkCode.LowSampleRate, ClipRemarkSeverity.Warning },
        { "16 kHz", ClipRemarkCode.LowSampleRate, ClipRemarkSeverity.Info },
        { "clipped", ClipRemarkCode.Clipped, ClipRemarkSeverity.Warning },
        { "a little clipped", ClipRemarkCode.Clipped, ClipRemarkSeverity.Info },
        { "quiet", ClipRemarkCode.Quiet, ClipRemarkSeverity.Info },
        { "noisy", ClipRemarkCode.Noisy, ClipRemarkSeverity.Warning },
        { "a little noisy", ClipRemarkCode.Noisy, ClipRemarkSeverity.Info },
        { "mostly silent", ClipRemarkCode.MostlySilent, ClipRemarkSeverity.Warning },
        { "silent ends", ClipRemarkCode.SilentEnds, ClipRemarkSeverity.Info },
        { "offset", ClipRemarkCode.DcOffset, ClipRemarkSeverity.Warning },
        { "small offset", ClipRemarkCode.DcOffset, ClipRemarkSeverity.Info },
        { "channels cancel", ClipRemarkCode.ChannelsCancel, ClipRemarkSeverity.Warning },
    };

    [Theory]
    [MemberData(nameof(BadClips))]
    public void Remarks_on_what_is_bad(string kind, ClipRemarkCode code, ClipRemarkSeverity severity)
    {
        var clip = MakeBad(kind);

        var remarks = Review(clip).Clips.Single().Remarks;

        remarks.Should().ContainSingle(remark => remark.Code == code).Which.Severity.Should().Be(severity);
        if (kind is not ("silent" or "channels cancel" or "far too short" or "short")) remarks.Should().ContainSingle();
    }

    [Fact]
    public void Trimming_makes_silent_ends_harmless()
    {
        var report = Review([MakeBad("silent ends")], Settings with { TrimDecibels = 30 });

        report.Clips.Single().Remarks.Should().BeEmpty();
    }

    [Fact]
    public void Remarks_when_all_clips_together_are_short()
    {
        var word = TestSound.Clip(TestSound.Mix(TestSound.Words(4, 0.3), TestSound.Noise(3.5, 0.0005)[..TestSound.Words(4, 0.3).Length]));

        Review(word, word).Remarks.Should().ContainSingle().Which.Code.Should().Be(ClipRemarkCode.TooShortTogether);
        Review(word, word, word, word, word).Remarks.Should().BeEmpty();
    }

    [Fact]
    public void Tells_which_clips_lie_behind_the_conditioning()
    {
        var clips = Enumerable.Range(1, 5).Select(i => TestSound.Clip(GoodWords, name: $"{i}.wav")).ToArray();

        var remark = Review(clips, Settings with { ConditioningSeconds = 15 }).Remarks.Should().ContainSingle().Subject;

        remark.Code.Should().Be(ClipRemarkCode.ClipsUnused);
        remark.Message.Should().Contain("first 15 s").And.Contain("'3.wav' and those after it");
    }

    [Fact]
    public void Suspects_several_speakers_by_the_embeddings_that_differ_most()
    {
        LoadedClip[] clips = [TestSound.Clip(GoodWords, name: "a.wav"), TestSound.Clip(GoodWords, name: "b.wav"), TestSound.Clip(GoodWords, name: "c.wav")];

        var report = Review(clips, Settings, [[1, 0], [0.8f, 0.6f], [0, 1]]);

        report.LeastSpeakerSimilarity.Should().BeApproximately(0, 1e-6);
        report.Remarks.Should().ContainSingle().Which.Message.Should().Contain("'a.wav' and 'c.wav'").And.Contain("0.00");
    }

    [Fact]
    public void Does_not_suspect_similar_embeddings_and_passes_over_clips_that_could_not_be_heard()
    {
        LoadedClip[] clips = [TestSound.Clip(GoodWords), TestSound.Clip(GoodWords), TestSound.Clip(GoodWords)];

        var report = Review(clips, Settings, [[1, 0], null, [0.8f, 0.6f]]);

        report.LeastSpeakerSimilarity.Should().BeApproximately(0.8, 1e-6);
        report.HasWarnings.Should().BeFalse();
    }

    [Theory]
    [InlineData("b_human_44k_stereo.wav", 44100, 2)]
    [InlineData("c_human_22k_mono.wav", 22050, 1)]
    [InlineData("f_human_48k_24bit.wav", 48000, 1)]
    [InlineData("g_human_24k_float32.wav", 24000, 1)]
    public async Task Finds_nothing_wrong_with_the_recording_of_clean_speech(string file, int rate, int channels)
    {
        var clip = (await new ClipInspector().InspectAsync([GoldenFolder.OfRepository.PathOf("audio/" + file)])).Clips.Single();

        (clip.Name, clip.SampleRate, clip.Channels).Should().Be((file, rate, channels));
        clip.Remarks.Should().NotContain(remark => remark.Severity == ClipRemarkSeverity.Warning);
        clip.SignalToNoise.Should().BeGreaterThan(22);
        clip.ClippedShare.Should().BeLessThan(0.0001);
    }

    [Fact]
    public async Task Says_that_a_clip_is_far_too_short()
    {
        var report = await new ClipInspector().InspectAsync([GoldenFolder.OfRepository.PathOf("audio/e_tooshort_22k_mono.wav")]);

        report.Clips.Single().Remarks.Should().Contain(remark => remark.Code == ClipRemarkCode.TooShort && remark.Severity == ClipRemarkSeverity.Warning);
    }

    private static LoadedClip MakeBad(string kind)
    {
        float[] good = GoodWords;
        switch (kind)
        {
            case "silent": return TestSound.Clip(TestSound.Silence(7));
            case "short": return TestSound.Clip(good[..(int)(1.6 * TestSound.Rate)]);
            case "far too short": return TestSound.Clip(TestSound.Sine(0.3, 0.3));
            case "long": return TestSound.Clip([.. good, .. good, .. good, .. good]);
            case "telephone": return TestSound.Clip(good, 8000);
            case "16 kHz": return TestSound.Clip(good, 16000);
            case "clipped": return TestSound.Clip(Array.ConvertAll(good, sample => Math.Clamp(4 * sample, -1, 1)));
            case "a little clipped":
                float[] few = [.. good];
                few.AsSpan(100_000, 6).Fill(1);
                return TestSound.Clip(few);
            case "quiet": return TestSound.Clip(Array.ConvertAll(good, sample => 0.02f * sample));
            case "noisy": return TestSound.Clip(TestSound.Mix(TestSound.Words(12, 0.3), TestSound.Noise(9.9, 0.06)));
            case "a little noisy": return TestSound.Clip(TestSound.Mix(TestSound.Words(12, 0.3), TestSound.Noise(9.9, 0.024)));
            case "mostly silent": return TestSound.Clip(TestSound.Mix([.. TestSound.Words(12, 0.3), .. TestSound.Silence(4)], TestSound.Noise(13.9, 0.0005)));
            case "silent ends": return TestSound.Clip(TestSound.Mix([.. TestSound.Silence(1.2), .. TestSound.Words(12, 0.3)], TestSound.Noise(11.1, 0.0005)));
            case "offset": return TestSound.Clip(TestSound.Mix(good, [.. Enumerable.Repeat(0.1f, good.Length)]));
            case "small offset": return TestSound.Clip(TestSound.Mix(good, [.. Enumerable.Repeat(0.02f, good.Length)]));
            case "channels cancel": return TestSound.Clip([.. good.SelectMany(sample => (float[])[sample, -sample])], channels: 2);
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown.");
        }
    }

    private static ReferenceClipReport Review(params LoadedClip[] clips) => Review(clips, Settings);

    private static ReferenceClipReport Review(LoadedClip[] clips, CloningSettings settings, IReadOnlyList<float[]?>? speakers = null) =>
        HeardClips.Load(clips.Length, i => clips[i], TestSound.Rate, CancellationToken.None).Review(settings, speakers);
}
