using System.Collections.Immutable;

namespace Xtts.Net.Synthesis;

/// <summary>Generated speech. Immutable.</summary>
public sealed class Speech
{
    /// <summary>Creates a result.</summary>
    /// <param name="samples">Mono samples in [-1, 1].</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    /// <param name="segments">What became of each segment, in order; each lies within the samples.</param>
    /// <param name="seed">Seed of the draws; <see langword="null"/> when greedy.</param>
    public Speech(ReadOnlyMemory<float> samples, int sampleRate, ImmutableArray<SpeechSegment> segments, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        if (segments.IsDefault) throw new ArgumentNullException(nameof(segments));
        foreach (var segment in segments)
        {
            if (segment.SampleOffset < 0 || segment.SampleCount < 0 || segment.SampleOffset > samples.Length - segment.SampleCount)
                throw new ArgumentException($"A segment of {segment.SampleCount} samples at {segment.SampleOffset} does not lie within {samples.Length} samples.", nameof(segments));
        }

        Samples = samples;
        SampleRate = sampleRate;
        Segments = segments;
        Seed = seed;
        Codes = segments is [var only] ? only.Codes : segments.SelectMany(segment => segment.Codes.ToArray()).ToArray();
        EndedByItself = segments.All(segment => segment.EndedByItself);
    }

    /// <summary>Mono samples in [-1, 1].</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>Sample rate in Hz: 24000.</summary>
    public int SampleRate { get; }

    /// <summary>What became of each segment, in order. Between segments there may be pauses that were asked for.</summary>
    public ImmutableArray<SpeechSegment> Segments { get; }

    /// <summary>The audio codes of all segments in order, each with its stop code when the model ended it by itself.</summary>
    public ReadOnlyMemory<int> Codes { get; }

    /// <summary>Whether the model said of every segment that it had finished; <see langword="false"/> when the limit on codes cut one off.</summary>
    public bool EndedByItself { get; }

    /// <summary>Seed with which the same speech can be asked for again; <see langword="null"/> when greedy.</summary>
    public ulong? Seed { get; }

    /// <summary>Length of the audio.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
