namespace Xtts.Net.Audio;

/// <summary>Sound in memory: interleaved samples of one or more channels at one sample rate. Immutable, safe to share.</summary>
/// <remarks>The samples are not copied: who gives a buffer must not change it afterwards.</remarks>
public sealed class AudioClip
{
    /// <summary>Creates a clip.</summary>
    /// <param name="samples">Interleaved samples, <c>[frames, channels]</c>, nominally in [-1, 1].</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    /// <param name="channels">Number of channels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate or the number of channels is not positive.</exception>
    /// <exception cref="ArgumentException">The samples do not fill whole frames.</exception>
    public AudioClip(ReadOnlyMemory<float> samples, int sampleRate, int channels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        if (samples.Length % channels != 0)
            throw new ArgumentException($"{samples.Length} samples do not fill whole frames of {channels} channels.", nameof(samples));
        Samples = samples;
        SampleRate = sampleRate;
        Channels = channels;
    }

    /// <summary>Interleaved samples, <c>[frames, channels]</c>.</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>Sample rate in Hz.</summary>
    public int SampleRate { get; }

    /// <summary>Number of channels.</summary>
    public int Channels { get; }

    /// <summary>Number of frames: samples of each channel.</summary>
    public int Frames => Samples.Length / Channels;

    /// <summary>Length of the sound.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / SampleRate);

    /// <summary>The mean of all channels.</summary>
    /// <returns>A clip of one channel; this clip when it has only one.</returns>
    public AudioClip ToMono()
    {
        if (Channels == 1) return this;
        var interleaved = Samples.Span;
        var mono = new float[Frames];
        for (int frame = 0; frame < mono.Length; frame++)
        {
            double sum = 0;
            foreach (float sample in interleaved.Slice(frame * Channels, Channels)) sum += sample;
            mono[frame] = (float)(sum / Channels);
        }

        return new AudioClip(mono, SampleRate);
    }
}
