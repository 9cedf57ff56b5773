namespace Xtts.Net.Audio;

/// <summary>Reference clips as the model hears them: mono, at its sample rate, in [-1, 1].</summary>
/// <remarks>Channels are averaged, then the sample rate is changed when it differs, then the samples are clipped (model specification §3).</remarks>
internal static class ReferenceAudio
{
    /// <summary>Sample rate of reference audio in Hz.</summary>
    public const int SampleRate = 22050;

    /// <summary>Lowest sample rate that is resampled, in Hz: no speech is left below it, and a few bytes of a clip at 1 Hz would become gigabytes.</summary>
    private const int MinSampleRate = 1000;

    /// <summary>Loads a WAV file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sampleRate">Wanted sample rate in Hz.</param>
    /// <exception cref="AudioFormatException">The file cannot be read.</exception>
    public static float[] Load(string path, int sampleRate = SampleRate) => Load(WaveReader.Read(path), sampleRate);

    /// <summary>Loads a WAV stream, which is read to the end of its samples and not closed.</summary>
    /// <param name="stream">A readable stream.</param>
    /// <param name="sampleRate">Wanted sample rate in Hz.</param>
    /// <exception cref="AudioFormatException">The stream cannot be read.</exception>
    public static float[] Load(Stream stream, int sampleRate = SampleRate) => Load(WaveReader.Read(stream), sampleRate);

    /// <summary>Prepares a clip.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="sampleRate">Wanted sample rate in Hz.</param>
    /// <returns>A new array of mono samples.</returns>
    /// <exception cref="AudioFormatException">A sample is not a finite number, or the sample rate or the length is out of range.</exception>
    public static float[] Load(AudioClip clip, int sampleRate = SampleRate)
    {
        ArgumentNullException.ThrowIfNull(clip);
        if (clip.SampleRate > WaveReader.MaxSampleRate)
            throw new AudioFormatException($"The clip has a sample rate of {clip.SampleRate} Hz; at most {WaveReader.MaxSampleRate} Hz can be resampled. Check the rate.");
        if ((double)clip.Frames * sampleRate / clip.SampleRate > WaveReader.MaxSamples)
            throw new AudioFormatException(FormattableString.Invariant($"The clip lasts {clip.Duration.TotalSeconds:0} s: too long to be resampled from {clip.SampleRate} to {sampleRate} Hz. Cut it to the seconds that are needed."));
        if (clip.SampleRate < MinSampleRate)
            throw new AudioFormatException($"The clip has a sample rate of {clip.SampleRate} Hz; at least {MinSampleRate} Hz are needed for speech. Check the rate.");
        var mono = clip.ToMono().Samples.Span;
        var samples = clip.SampleRate == sampleRate ? mono.ToArray() : new Resampler(clip.SampleRate, sampleRate).Resample(mono);
        for (int i = 0; i < samples.Length; i++)
        {
            if (!float.IsFinite(samples[i]))
                throw new AudioFormatException(FormattableString.Invariant($"The clip holds a value that is not a finite number near {(double)i / sampleRate:0.000} s. Export it again."));
            samples[i] = Math.Clamp(samples[i], -1f, 1f);
        }

        return samples;
    }
}
