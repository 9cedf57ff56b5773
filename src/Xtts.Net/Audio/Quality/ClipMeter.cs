using Xtts.Net.Audio.Clips;
using Xtts.Net.Voices;

namespace Xtts.Net.Audio.Quality;

/// <summary>Measures a reference clip.</summary>
internal static class ClipMeter
{
    /// <summary>Measures a clip, without remarks.</summary>
    /// <param name="clip">The clip as it was recorded.</param>
    /// <param name="heard">What the model hears of it: mono samples.</param>
    /// <param name="sampleRate">Sample rate of that in Hz.</param>
    public static ClipQuality Measure(LoadedClip clip, ReadOnlySpan<float> heard, int sampleRate)
    {
        var sound = clip.Sound;
        float peak = 0;
        double sum = 0;
        foreach (float sample in sound.Samples.Span)
        {
            peak = Math.Max(peak, Math.Abs(sample));
            sum += sample;
        }

        var levels = SoundLevels.Measure(heard, sampleRate);
        return new ClipQuality
        {
            Name = clip.Origin.Name,
            Duration = sound.Duration,
            SampleRate = sound.SampleRate,
            Channels = sound.Channels,
            Peak = peak,
            ClippedShare = ClippingMeter.Share(sound, peak),
            DcOffset = sum / sound.Samples.Length,
            Loudness = LoudnessMeter.Measure(heard, sampleRate),
            LeadingSilence = levels.Leading,
            TrailingSilence = levels.Trailing,
            TotalSilence = levels.Silence,
            NoiseFloor = levels.NoiseFloor,
            SignalToNoise = levels.SignalToNoise,
        };
    }
}
