namespace Xtts.Net.Synthesis;

/// <summary>After how many codes of a request the next chunk of sound is made: the first one soon, later ones less often, so that less is vocoded twice. Not thread-safe.</summary>
internal sealed class ChunkSchedule
{
    private readonly double _growth;
    private readonly int _largest;
    private double _next;

    /// <param name="settings">Valid settings.</param>
    public ChunkSchedule(StreamingSettings settings) => (_next, _growth, _largest) = (settings.FirstChunkCodes, settings.ChunkGrowth, settings.LargestChunkCodes);

    private ChunkSchedule() => (_next, _growth, _largest, IsWhole) = (int.MaxValue, 1, int.MaxValue, true);

    /// <summary>Whether segments are one chunk each, so that nothing is gained by having the first of them early.</summary>
    public bool IsWhole { get; }

    /// <summary>Every segment is one chunk.</summary>
    public static ChunkSchedule WholeSegments => new();

    /// <summary>Codes of the next chunk, at least 1.</summary>
    public int Next()
    {
        int codes = (int)Math.Min(_next, _largest);
        _next = Math.Min(_next * _growth, _largest);
        return codes;
    }
}
