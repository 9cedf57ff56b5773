namespace Xtts.Net.Synthesis.Decoding;

/// <summary>Decides which waiting segment joins a batch next. Under the scheduler's lock.</summary>
/// <remarks>
/// Segments that a request needs now come first, in the order in which they were asked for. What is decoded ahead comes after them, the request with the fewest segments at work first, and no request has more than its
/// share of a batch then. A segment joins when its keys and values fit the memory, or when it is alone.
/// </remarks>
internal sealed class DecodingAdmission
{
    /// <summary>Most segments of one request at once: a batch of that many costs each of them little more than its share.</summary>
    public const int SegmentsAtOnce = 8;

    private readonly KeyValueMemory _memory;
    private readonly long _memoryLimit;
    private readonly int _batchSize;

    /// <param name="memory">Counts keys and values.</param>
    /// <param name="memoryLimit">Most bytes of them.</param>
    /// <param name="batchSize">Segments of a batch.</param>
    public DecodingAdmission(KeyValueMemory memory, long memoryLimit, int batchSize)
    {
        _memory = memory;
        _memoryLimit = memoryLimit;
        _batchSize = batchSize;
    }

    /// <summary>Chooses a segment for a group that has room.</summary>
    /// <param name="waiting">Segments that wait, in their order.</param>
    /// <param name="group">The group.</param>
    /// <param name="groups">All groups.</param>
    /// <returns>The segment; <see langword="null"/> when none may join now.</returns>
    public DecodingLane? Choose(IReadOnlyList<DecodingLane> waiting, DecodingGroup group, IReadOnlyList<DecodingGroup> groups)
    {
        if (waiting.Count == 0) return null;
        foreach (var lane in waiting)
        {
            // Nobody passes by one that is needed: what is too large now would else wait for ever.
            if (lane.IsNeeded && lane.Asks) return Fits(lane, group, groups) ? lane : null;
        }

        DecodingLane? best = null;
        int fewest = Share(waiting, groups);
        foreach (var lane in waiting)
        {
            if (!lane.Asks) continue;
            int working = CountOf(lane.Caller, groups);
            if (working < fewest && Fits(lane, group, groups)) (best, fewest) = (lane, working);
        }

        return best;
    }

    private bool Fits(DecodingLane lane, DecodingGroup group, IReadOnlyList<DecodingGroup> groups)
    {
        long bytes = _memory.BytesOf(group.Lanes, lane);
        bool alone = true;
        foreach (var other in groups)
        {
            alone &= other.Lanes.Count == 0;
            if (other != group) bytes += _memory.BytesOf(other.Lanes);
        }

        return alone || bytes <= _memoryLimit;
    }

    /// <summary>Segments of a batch for each request that is there; at least one.</summary>
    private int Share(IReadOnlyList<DecodingLane> waiting, IReadOnlyList<DecodingGroup> groups)
    {
        var callers = new HashSet<RequestTurns>();
        foreach (var lane in waiting) callers.Add(lane.Caller);
        foreach (var group in groups) callers.UnionWith(group.Lanes.Select(lane => lane.Caller));
        return Math.Max(Math.Min(_batchSize, SegmentsAtOnce) / callers.Count, 1);
    }

    private static int CountOf(RequestTurns caller, IReadOnlyList<DecodingGroup> groups)
    {
        int count = 0;
        foreach (var group in groups)
        {
            foreach (var lane in group.Lanes) count += lane.Caller == caller ? 1 : 0;
        }

        return count;
    }
}
