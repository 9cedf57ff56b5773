namespace Xtts.Net.Audio.Quality;

/// <summary>Finds samples that were cut off because the recording was too loud.</summary>
/// <remarks>
/// A sample is clipped when it lies, in its channel, in a run of at least three samples of magnitude 1 - 2^-11 or more (full scale, with room for what a lossy codec makes of it), or, in a clip that was made
/// quieter afterwards, in a run of at least four equal samples at the clip's peak: a crest of real sound hardly ever stays at one value so long, and never often.
/// </remarks>
internal static class ClippingMeter
{
    private const float FullScale = 1 - (1f / 2048);
    private const int FullScaleRun = 3, FlatRun = 4;

    /// <summary>Share of the samples that are clipped, in [0, 1].</summary>
    /// <param name="clip">The recording, not resampled.</param>
    /// <param name="peak">Its largest magnitude.</param>
    public static double Share(AudioClip clip, float peak)
    {
        if (peak == 0) return 0;
        bool full = peak >= FullScale;
        float ceiling = full ? FullScale : peak;
        long clipped = 0;
        for (int channel = 0; channel < clip.Channels; channel++) clipped += Count(clip.Samples.Span, channel, clip.Channels, ceiling, full ? FullScaleRun : FlatRun);
        return (double)clipped / clip.Samples.Length;
    }

    private static long Count(ReadOnlySpan<float> samples, int channel, int channels, float ceiling, int shortest)
    {
        long clipped = 0, run = 0;
        float side = 0;     // of the run: positive or negative
        for (int i = channel; i < samples.Length; i += channels)
        {
            float sample = samples[i];
            bool goesOn = Math.Abs(sample) >= ceiling && (run == 0 || sample * side > 0);
            if (!goesOn)
            {
                if (run >= shortest) clipped += run;
                run = 0;
            }

            if (Math.Abs(sample) < ceiling) continue;
            side = sample;
            run++;
        }

        return run >= shortest ? clipped + run : clipped;
    }
}
