namespace Xtts.Net.Synthesis;

/// <summary>How a stream is cut into chunks. Immutable.</summary>
/// <remarks>
/// One code is 1024 / 22050 s of sound, 46 ms. A chunk is shorter than its codes by the vocoder's receptive field, about 3 codes, which the next one catches up. Every chunk vocodes that
/// context again, so small chunks cost more work: by its frames, 8 codes at a time 1.8 times as much as the whole, 64 codes at a time 1.1 times.
/// </remarks>
public sealed record StreamingSettings
{
    /// <summary>8 codes, then half as many more each time, up to 64.</summary>
    public static StreamingSettings Default { get; } = new();

    /// <summary>Codes after which the first chunk is made; 1 or more. Fewer are heard sooner; below 5 there is nothing to hear yet.</summary>
    public int FirstChunkCodes { get; init; } = 8;

    /// <summary>How many times as many codes each further chunk has; 1 (all alike) to 10. A reader that plays at once stays supplied when this is at most 1 / real-time factor.</summary>
    public double ChunkGrowth { get; init; } = 1.5;

    /// <summary>Most codes of a chunk; not below <see cref="FirstChunkCodes"/>.</summary>
    public int LargestChunkCodes { get; init; } = 64;

    /// <summary>Chunks that are made ahead of the reader, 1 to 1024; then making waits for it. This bounds the memory of a stream.</summary>
    public int ChunksAhead { get; init; } = 4;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public void Validate()
    {
        if (FirstChunkCodes < 1) throw new ArgumentOutOfRangeException(nameof(FirstChunkCodes), FirstChunkCodes, "The first chunk needs at least one code.");
        if (!(ChunkGrowth is >= 1 and <= 10)) throw new ArgumentOutOfRangeException(nameof(ChunkGrowth), ChunkGrowth, "Chunks grow by 1 (all alike) to 10 times.");
        if (LargestChunkCodes < FirstChunkCodes)
            throw new ArgumentOutOfRangeException(nameof(LargestChunkCodes), LargestChunkCodes, $"The largest chunk must not be smaller than the first, which has {FirstChunkCodes} codes.");
        if (ChunksAhead is < 1 or > 1024) throw new ArgumentOutOfRangeException(nameof(ChunksAhead), ChunksAhead, "1 to 1024 chunks may be made ahead of the reader.");
    }
}
