using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Voices;

namespace Xtts.Net.Audio.Quality;

/// <summary>Says in words what the measurements of one clip mean for a voice.</summary>
/// <remarks>The limits are rules of thumb for speech at 22050 Hz; a clip that breaks one is used all the same.</remarks>
internal sealed class ClipCritic
{
    private const int NarrowRate = 16000, FullRate = 22050;
    private const double ClippedWarning = 0.001, ClippedInfo = 0.00001;
    private const double QuietLoudness = -35, NoisyWarning = 15, NoisyInfo = 22;
    private const double LeastSeconds = 0.33, ShortSeconds = 2, SilentEndSeconds = 1, MostlySilent = 0.5;
    private const double OffsetWarning = 0.05, OffsetInfo = 0.01, CancelledPower = 0.05;

    private readonly CloningSettings _settings;
    private readonly ImmutableArray<ClipRemark>.Builder _remarks = ImmutableArray.CreateBuilder<ClipRemark>();

    private ClipCritic(CloningSettings settings) => _settings = settings;

    /// <summary>A clip's measurements with the remarks that follow from them.</summary>
    /// <param name="quality">The measurements.</param>
    /// <param name="sound">The recording.</param>
    /// <param name="settings">How clips are used, complete.</param>
    public static ClipQuality Review(ClipQuality quality, AudioClip sound, CloningSettings settings)
    {
        var critic = new ClipCritic(settings);
        if (critic.IsAudible(quality))
        {
            critic.ReviewLength(quality);
            critic.ReviewRecording(quality);
        }

        critic.ReviewChannels(sound);
        return quality with { Remarks = critic._remarks.ToImmutable() };
    }

    private bool IsAudible(ClipQuality quality)
    {
        if (quality.SignalToNoise is not null) return true;
        Warn(ClipRemarkCode.Silent, "Nothing can be heard in it. Give a clip in which the speaker can be heard.");
        return false;
    }

    private void ReviewLength(ClipQuality quality)
    {
        double sound = (quality.Duration - quality.TotalSilence).TotalSeconds;
        if (quality.Duration.TotalSeconds < LeastSeconds) Warn(ClipRemarkCode.TooShort, $"It lasts {Seconds(quality.Duration.TotalSeconds)}, where 0.33 s are the least that can be used. Give 6 s of speech or more.");
        else if (sound < ShortSeconds) Note(ClipRemarkCode.TooShort, $"It has only {Seconds(sound)} of sound. Clips of 6 s and more make better voices.");
        if (_settings.MaxClipSeconds is > 0 and var used && quality.Duration.TotalSeconds > used + 0.5)
            Note(ClipRemarkCode.PartlyUsed, $"Only the first {used} s of its {Seconds(quality.Duration.TotalSeconds)} are used. Cut it so that the best part comes first.");
        if (quality.TotalSilence / quality.Duration > MostlySilent)
            Warn(ClipRemarkCode.MostlySilent, $"{Percent(quality.TotalSilence / quality.Duration)} of it are silence, and the voice learns to pause. Cut the silence out.");
        else if (_settings.TrimDecibels is null && Math.Max(quality.LeadingSilence.TotalSeconds, quality.TrailingSilence.TotalSeconds) > SilentEndSeconds)
            Note(ClipRemarkCode.SilentEnds, $"It begins with {Seconds(quality.LeadingSilence.TotalSeconds)} and ends with {Seconds(quality.TrailingSilence.TotalSeconds)} of silence. Cut that off, or trim it when cloning.");
    }

    private void ReviewRecording(ClipQuality quality)
    {
        if (quality.SampleRate < NarrowRate) Warn(ClipRemarkCode.LowSampleRate, $"It was recorded at {quality.SampleRate} Hz, like a telephone, and the voice will sound dull. Give a recording at 22050 Hz or more.");
        else if (quality.SampleRate < FullRate) Note(ClipRemarkCode.LowSampleRate, $"It was recorded at {quality.SampleRate} Hz. The model hears up to 22050 Hz.");
        if (quality.ClippedShare >= ClippedWarning) Warn(ClipRemarkCode.Clipped, $"{Percent(quality.ClippedShare)} of its samples are cut off: it was recorded too loud. Record it again at a lower level; making it quieter afterwards does not help.");
        else if (quality.ClippedShare >= ClippedInfo) Note(ClipRemarkCode.Clipped, "A few of its samples are cut off: it was recorded a little too loud.");
        if (quality.Loudness < QuietLoudness) Note(ClipRemarkCode.Quiet, $"It is quiet: {Number(quality.Loudness)} LUFS. Record it nearer to the microphone, or let cloning make it louder.");
        if (quality.SignalToNoise < NoisyWarning) Warn(ClipRemarkCode.Noisy, $"The voice is only about {Number(quality.SignalToNoise.Value)} dB louder than the noise (or there are no pauses to measure it in), and the noise becomes part of the voice. Record it in a quiet room, without music.");
        else if (quality.SignalToNoise < NoisyInfo) Note(ClipRemarkCode.Noisy, $"The voice is about {Number(quality.SignalToNoise.Value)} dB louder than the noise (or there are few pauses to measure it in). More than 30 dB are good.");
        if (Math.Abs(quality.DcOffset) >= OffsetWarning) Warn(ClipRemarkCode.DcOffset, $"Its waveform lies {Percent(quality.DcOffset)} of full scale off zero. Remove the DC offset, or use another microphone input.");
        else if (Math.Abs(quality.DcOffset) >= OffsetInfo) Note(ClipRemarkCode.DcOffset, $"Its waveform lies {Percent(quality.DcOffset)} of full scale off zero.");
    }

    private void ReviewChannels(AudioClip sound)
    {
        if (sound.Channels > 1 && Power(sound.ToMono()) < CancelledPower * Power(sound))
            Warn(ClipRemarkCode.ChannelsCancel, $"Its {sound.Channels} channels cancel each other when they are mixed to one: one is turned over. Export one channel only.");
    }

    private static double Power(AudioClip sound)
    {
        double sum = 0;
        foreach (float sample in sound.Samples.Span) sum += (double)sample * sample;
        return sum / sound.Samples.Length;
    }

    private void Note(ClipRemarkCode code, string message) => _remarks.Add(new ClipRemark(code, ClipRemarkSeverity.Info, message));

    private void Warn(ClipRemarkCode code, string message) => _remarks.Add(new ClipRemark(code, ClipRemarkSeverity.Warning, message));

    private static string Seconds(double seconds) => Number(seconds) + " s";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");

    private static string Number(double number) => string.Create(CultureInfo.InvariantCulture, $"{number:0.0}");
}
