namespace Xtts.Net.Synthesis;

/// <summary>A stretch of speech, given out while the rest is still being made. Immutable.</summary>
/// <remarks>Chunks follow each other without gap or overlap: their samples, one after another, are those of the whole speech.</remarks>
public sealed record SpeechChunk
{
    /// <summary>Mono samples in [-1, 1]. Not reused for later chunks. Only the last chunk of a segment may have none.</summary>
    public required ReadOnlyMemory<float> Samples { get; init; }

    /// <summary>Sample rate in Hz: 24000.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Position of the first sample in the speech.</summary>
    public required long SampleOffset { get; init; }

    /// <summary>The segment that ends with this chunk: what was said and how; <see langword="null"/> within a segment and in a pause.</summary>
    public SpeechSegment? CompletedSegment { get; init; }

    /// <summary>Seed with which the same speech can be asked for again; <see langword="null"/> when greedy. The same in all chunks.</summary>
    public ulong? Seed { get; init; }
}
