using System.Runtime.ExceptionServices;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>The parts of a plan in order, with the segments that come next already being decoded. One flow of work uses it.</summary>
/// <remarks>What goes wrong while the plan is read ahead is told when everything before it has been taken. Disposing gives up the segments that were not taken.</remarks>
internal sealed class SegmentQueue : IAsyncDisposable
{
    private readonly IEnumerator<PlannedPart> _plan;
    private readonly Func<PlannedSegment, DecodingLane> _enter;
    private readonly Queue<(PlannedPart Part, DecodingLane? Lane)> _parts = new();
    private ExceptionDispatchInfo? _failure;
    private int _segments;
    private bool _ended;

    /// <param name="plan">The plan; read as far as needed.</param>
    /// <param name="enter">Enters a segment for decoding.</param>
    public SegmentQueue(IEnumerable<PlannedPart> plan, Func<PlannedSegment, DecodingLane> enter)
    {
        _plan = plan.GetEnumerator();
        _enter = enter;
    }

    /// <summary>Takes the next part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="lane">The decoding of a segment, from now on the caller's; <see langword="null"/> for silence.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out PlannedPart part, out DecodingLane? lane)
    {
        if (_parts.Count == 0) Read(ask: false);
        if (!_parts.TryDequeue(out var next))
        {
            _failure?.Throw();
            (part, lane) = (null!, null);
            return false;
        }

        (part, lane) = next;
        if (lane is not null) _segments--;
        return true;
    }

    /// <summary>Has the segments that come next decoded.</summary>
    /// <param name="segments">How many of them.</param>
    public void LookAhead(int segments)
    {
        while (_segments < segments && Read(ask: true))
        {
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _plan.Dispose();
        foreach (var (_, lane) in _parts)
        {
            if (lane is not null) await lane.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool Read(bool ask)
    {
        try
        {
            if (_ended || !_plan.MoveNext())
            {
                _ended = true;
                return false;
            }
        }
        catch (Exception e)     // of any kind: it is told in its turn
        {
            (_ended, _failure) = (true, ExceptionDispatchInfo.Capture(e));
            return false;
        }

        var lane = _plan.Current is PlannedSegment segment ? _enter(segment) : null;
        if (lane is not null) _segments++;
        if (ask) lane?.Ask(int.MaxValue);
        _parts.Enqueue((_plan.Current, lane));
        return true;
    }
}
