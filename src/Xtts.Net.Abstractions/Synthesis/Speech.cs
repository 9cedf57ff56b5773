namespace Xtts.Net.Synthesis;

/// <summary>Generated speech. Immutable.</summary>
public sealed class Speech
{
    /// <summary>Creates a result.</summary>
    /// <param name="samples">Mono samples in [-1, 1].</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    /// <param name="codes">The audio codes, the stop code included when the model ended by itself.</param>
    /// <param name="endedByItself">Whether the model said that it had finished, rather than reaching the limit.</param>
    /// <param name="seed">Seed of the draws; <see langword="null"/> when greedy.</param>
    public Speech(ReadOnlyMemory<float> samples, int sampleRate, ReadOnlyMemory<int> codes, bool endedByItself, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        Samples = samples;
        SampleRate = sampleRate;
        Codes = codes;
        EndedByItself = endedByItself;
        Seed = seed;
    }

    /// <summary>Mono samples in [-1, 1].</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>Sample rate in Hz: 24000.</summary>
    public int SampleRate { get; }

    /// <summary>The audio codes, the stop code included when the model ended by itself.</summary>
    public ReadOnlyMemory<int> Codes { get; }

    /// <summary>Whether the model said that it had finished; <see langword="false"/> when the limit on codes cut it off.</summary>
    public bool EndedByItself { get; }

    /// <summary>Seed with which the same speech can be asked for again; <see langword="null"/> when greedy.</summary>
    public ulong? Seed { get; }

    /// <summary>Length of the audio.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
