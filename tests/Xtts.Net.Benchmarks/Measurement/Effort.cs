namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>How much is spoken to measure speech.</summary>
/// <param name="Name">Its name between processes.</param>
/// <param name="Starts">Times that first audio is awaited.</param>
/// <param name="Rounds">Times that a text is spoken.</param>
/// <param name="SegmentCodes">Codes of a segment.</param>
/// <param name="StreamCodes">Codes of a segment of one of many streams.</param>
/// <param name="ComparedCodes">Codes that are compared alone and under load.</param>
internal sealed record Effort(string Name, int Starts, int Rounds, int SegmentCodes, int StreamCodes, int ComparedCodes)
{
    /// <summary>What figures are made with: segments of ten seconds, streams of two segments of five.</summary>
    public static Effort Full { get; } = new("full", 9, 3, 215, 108, 100_000);

    /// <summary>Everything once and short: to see that it runs.</summary>
    public static Effort Brief { get; } = new("brief", 1, 1, 22, 12, 1_000);

    /// <summary>An effort by its name.</summary>
    public static Effort Find(string name) => name == Brief.Name ? Brief : Full;

    /// <summary>Times that a text of several segments is spoken: one in single precision takes a minute each.</summary>
    public int TextRounds(BackendUnderTest backend) => backend.Batches ? Rounds : Math.Min(Rounds, 2);
}
