using System.Diagnostics;
using Xtts.Net.Backends;

namespace Xtts.Net.Synthesis.Decoding;

/// <summary>Segments that are decoded in one batch. Used in the model's turns only; not thread-safe.</summary>
/// <remarks>
/// A step serves every sequence of the batch, wanted or not: who does not want its codes yet has them kept. What goes wrong for one segment, such as its sampling, ends that segment alone; what goes wrong with a
/// step ends all that were in it.
/// </remarks>
internal sealed class DecodingGroup
{
    private readonly IXttsModel _model;
    private readonly Lock _lock;
    private readonly List<DecodingLane> _lanes = [];    // by index in the batch
    private readonly int[] _codes;
    private IDecodingBatch? _batch;

    /// <param name="model">The model.</param>
    /// <param name="capacity">Most segments at once.</param>
    /// <param name="laneLock">Guards what lanes share with their requests.</param>
    public DecodingGroup(IXttsModel model, int capacity, Lock laneLock)
    {
        _model = model;
        _lock = laneLock;
        _codes = new int[capacity];
    }

    /// <summary>The segments in it. Changes under the lock.</summary>
    public IReadOnlyList<DecodingLane> Lanes => _lanes;

    /// <summary>Whether there is room for one more.</summary>
    public bool HasRoom => _lanes.Count < _codes.Length;

    /// <summary>Whether anybody wants codes.</summary>
    public bool Wants
    {
        get
        {
            foreach (var lane in _lanes)
            {
                if (lane.Wants) return true;
            }

            return false;
        }
    }

    /// <summary>The least patience of those who want codes. Under the lock.</summary>
    public TimeSpan Patience
    {
        get
        {
            var least = TimeSpan.MaxValue;
            foreach (var lane in _lanes)
            {
                if (lane.Wants && lane.Patience < least) least = lane.Patience;
            }

            return least;
        }
    }

    /// <summary>Whether all segments are of one request.</summary>
    public bool AreAllOf(RequestTurns caller) => _lanes.TrueForAll(lane => lane.Caller == caller);

    /// <summary>Runs a segment's prompt, which gives its first code.</summary>
    public void Add(DecodingLane lane)
    {
        if (lane.IsLeaving)
        {
            CloseAndRelease(lane, failure: null);
            return;
        }

        long started = Stopwatch.GetTimestamp();
        try
        {
            _batch ??= _model.CreateDecodingBatch(_codes.Length);
            _batch.Add(lane.Prompt);
        }
        catch (Exception e)     // of any kind: it is the request's to see, and the batch is as it was
        {
            CloseAndRelease(lane, DecodingFailure.Of(e));
            return;
        }
        finally
        {
            lane.Caller.AddWork(Stopwatch.GetTimestamp() - started);
        }

        lock (_lock) _lanes.Add(lane);
        Take(_lanes.Count - 1);
    }

    /// <summary>Takes out those that were given up.</summary>
    public void RemoveLeaving()
    {
        for (int i = _lanes.Count - 1; i >= 0; i--)
        {
            if (_lanes[i].IsLeaving) Remove(i, failure: null);
        }
    }

    /// <summary>Decodes one code of every segment.</summary>
    public void Step()
    {
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < _lanes.Count; i++) _codes[i] = _lanes[i].Sequence.LastCode;
        _batch!.Step(_codes.AsSpan(0, _lanes.Count));
        long share = (Stopwatch.GetTimestamp() - started) / _lanes.Count;
        foreach (var lane in _lanes) lane.Caller.AddWork(share);
        for (int i = _lanes.Count - 1; i >= 0; i--) Take(i);
    }

    /// <summary>Ends all segments of a batch that can no longer be used.</summary>
    /// <param name="failure">What happened to it.</param>
    public void Fail(Exception failure)
    {
        try
        {
            _batch?.Dispose();
        }
        catch (Exception)       // it was lost already
        {
        }

        _batch = null;
        lock (_lock)
        {
            foreach (var lane in _lanes) lane.Leave(DecodingFailure.Of(failure));
            _lanes.Clear();
        }
    }

    // From the last to the first: the last sequence takes the place of one that is removed, and has taken its code by then.
    private void Take(int index)
    {
        var lane = _lanes[index];
        Exception? failure = null;
        try
        {
            lane.Sequence.Take(_batch!.Latent(index), _batch.Logits(index));
        }
        catch (Exception e)     // of any kind: it is the request's to see
        {
            failure = e;
        }

        if (failure is not null || lane.Sequence.HasEnded) Remove(index, failure);
        else lock (_lock) lane.Advance();
    }

    private void Remove(int index, Exception? failure)
    {
        var lane = _lanes[index];
        if (_lanes.Count > 1) _batch!.Remove(index);
        lock (_lock)
        {
            _lanes[index] = _lanes[^1];
            _lanes.RemoveAt(_lanes.Count - 1);
        }

        CloseAndRelease(lane, failure);
    }

    // In this order: keys and values are gone when the request of the last segment goes on.
    private void CloseAndRelease(DecodingLane lane, Exception? failure)
    {
        var batch = _lanes.Count == 0 ? _batch : null;
        if (batch is not null) _batch = null;
        try
        {
            batch?.Dispose();
        }
        finally
        {
            lock (_lock) lane.Leave(failure);
        }
    }
}
