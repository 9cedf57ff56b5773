using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis.Decoding;

/// <summary>Decodes the segments of all requests of one model together, as many in a batch as pay. Thread-safe.</summary>
/// <remarks>
/// Works only while somebody wants codes, in turns of the model of a few steps each. A turn serves one batch, and may begin with the prompt of one segment that joins it, so that prompts never hold up those that are
/// decoding for long. When there are more segments than a batch takes, there are several, which take turns, those first whose listeners would run dry first. A batch whose segments are all ahead of their readers rests, unless somebody waits for its memory.
/// </remarks>
internal sealed class DecodingScheduler : IAsyncDisposable
{
    /// <summary>Steps of one turn: a fraction of a second even on slow machines.</summary>
    private const int StepsPerTurn = 8;

    /// <summary>A large chunk of a stream.</summary>
    private const int MostCodesAhead = 64;

    private readonly IXttsModel _model;
    private readonly ModelTurns _turns;
    private readonly DecodingAdmission _admission;
    private readonly Action<int>? _queueChanged;
    private readonly List<DecodingLane> _waiting = [];      // in the order of asking
    private readonly List<DecodingGroup> _groups = [];      // the next one to be served first
    private DecodingTurn? _served;
    private Task _working = Task.CompletedTask;
    private bool _isWorking;

    /// <param name="model">The model.</param>
    /// <param name="turns">The turns of decoding, owned by the scheduler, be they those of the vocoder or its own.</param>
    /// <param name="limits">How many segments at once.</param>
    /// <param name="queueChanged">Told 1 when a request begins to wait for codes that it is not being served with, and -1 when it no longer does; on any thread.</param>
    public DecodingScheduler(IXttsModel model, ModelTurns turns, DecodingLimits limits, Action<int>? queueChanged = null)
    {
        _model = model;
        _turns = turns;
        _queueChanged = queueChanged;
        BatchSize = limits.BatchSize ?? model.PreferredBatchSize;
        _admission = new DecodingAdmission(new KeyValueMemory(model.Sizes), limits.KeyValueBytes, BatchSize);
    }

    /// <summary>Most segments of one batch.</summary>
    public int BatchSize { get; }

    /// <summary>Segments of one request that may be decoded besides the one it needs.</summary>
    public int SegmentsAhead => Math.Min(BatchSize, DecodingAdmission.SegmentsAtOnce) - 1;

    /// <summary>Codes that a segment is decoded beyond those that its request waits for, where decoding goes on beside the vocoder.</summary>
    public int CodesAhead => _model.DecodesBesideVocoder ? MostCodesAhead : 0;

    /// <summary>Guards what requests and decoding share.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Enters a segment. Nothing is decoded before somebody asks for codes.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="parameters">How codes are chosen; those of the request.</param>
    /// <param name="caller">The request.</param>
    /// <param name="cancellationToken">Takes the segment out between two codes.</param>
    public DecodingLane Enter(PlannedSegment segment, GenerationParameters parameters, RequestTurns caller, CancellationToken cancellationToken)
    {
        var prompt = new DecodingPrompt(segment.Voice.Conditioning, segment.Ids, parameters.MaxCodes);
        var lane = new DecodingLane(this, prompt, new DecodedSequence(_model.Sizes, new CodeSelector(parameters, segment.Index), parameters.MaxCodes), caller, cancellationToken);
        lock (Lock) _waiting.Add(lane);
        return lane;
    }

    /// <summary>Begins to work, if there is anything to do and nobody does.</summary>
    public void Wake()
    {
        lock (Lock)
        {
            if (_isWorking) return;
            _isWorking = true;
            // What the first request carries along, such as its activity, is not that of the others.
            if (ExecutionContext.IsFlowSuppressed()) _working = Task.Run(WorkAsync);
            else using (ExecutionContext.SuppressFlow()) _working = Task.Run(WorkAsync);
        }
    }

    /// <summary>Lets a segment go that was given up.</summary>
    public void Abandon(DecodingLane lane)
    {
        lock (Lock)
        {
            if (_waiting.Remove(lane)) lane.Leave();
        }

        Wake();
    }

    /// <summary>Whether a segment whose codes are asked for has to wait, because another batch is served now; one whose prompt is being run does not. Under the lock.</summary>
    public bool MakesWait(DecodingLane lane) => _served is { } served && served.Entering != lane && !served.Group.Lanes.Contains(lane);

    /// <summary>Tells of a change of the queue. Under the lock.</summary>
    public void QueueChanged(int change)
    {
        try
        {
            _queueChanged?.Invoke(change);
        }
        catch (Exception)       // of somebody who listens to measurements: it must not end the decoding of all
        {
        }
    }

    /// <summary>Waits until nothing is at work any longer. Every segment must have been given up.</summary>
    public async ValueTask DisposeAsync()
    {
        Task working;
        lock (Lock) working = _working;
        await working.ConfigureAwait(false);
        _turns.Dispose();
    }

    private async Task WorkAsync()
    {
        while (Next() is { } turn)
        {
            void QueueMembers(int change)
            {
                lock (Lock)
                {
                    SetQueued(turn.Group.Lanes, change > 0);
                    turn.Entering?.SetQueued(change > 0);
                }
            }

            await _turns.RunAsync(() => Serve(turn), turn.Patience, QueueMembers, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Serve(DecodingTurn turn)
    {
        var group = turn.Group;
        try
        {
            if (turn.Entering is { } lane)
            {
                group.Add(lane);
                if (group.Lanes.Count > 1 && group.AreAllOf(lane.Caller)) return;   // nobody else in it waits for a step, and the prompts of a text are best run first
            }

            for (int step = 0; step < StepsPerTurn; step++)
            {
                group.RemoveLeaving();
                if (group.Lanes.Count == 0 || !(turn.Hurries || group.Wants)) return;
                group.Step();
            }
        }
        catch (Exception e)     // of any kind: it ends this batch, and the others go on
        {
            group.Fail(e);
        }
    }

    private DecodingTurn? Next()
    {
        lock (Lock)
        {
            if (!_waiting.Exists(lane => lane.Asks)) _groups.RemoveAll(group => group.Lanes.Count == 0);
            else if (!_groups.Exists(group => group.HasRoom)) _groups.Add(new DecodingGroup(_model, BatchSize, Lock));
            // Only now, so that it queues up behind those who came while it was served.
            if (_served is { Group: var served } && _groups.Remove(served)) _groups.Add(served);
            _served = null;
            if (Choose() is { } turn)
            {
                _served = turn;
                if (turn.Entering is { } entering) _waiting.Remove(entering);
                foreach (var lane in _waiting) lane.SetQueued(true);
                foreach (var group in _groups) SetQueued(group.Lanes, group != turn.Group);
                turn.Entering?.SetQueued(false);
                return turn;
            }

            _isWorking = false;
            return null;
        }
    }

    private DecodingTurn? Choose()
    {
        bool hurries = _waiting.Exists(lane => lane.Asks && lane.IsNeeded) && _groups.TrueForAll(group => EnteringOf(group) is null);
        DecodingTurn? best = null;
        foreach (var group in _groups)
        {
            var entering = EnteringOf(group);
            if (entering is null && (group.Lanes.Count == 0 || !(hurries || group.Wants))) continue;
            var patience = PatienceOf(group, entering);
            if (best is null || patience < best.Patience) best = new DecodingTurn(group, entering, patience, hurries);
        }

        return best;
    }

    private static TimeSpan PatienceOf(DecodingGroup group, DecodingLane? entering)
    {
        var patience = group.Patience;
        if (entering?.Patience is { } other && other < patience) patience = other;
        return patience < ModelTurns.Reserve ? TimeSpan.Zero : patience;
    }

    private DecodingLane? EnteringOf(DecodingGroup group) => group.HasRoom ? _admission.Choose(_waiting, group, _groups) : null;

    private static void SetQueued(IReadOnlyList<DecodingLane> lanes, bool queued)
    {
        foreach (var lane in lanes) lane.SetQueued(queued);
    }
}
