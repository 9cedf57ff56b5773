using Xtts.Net.Generation;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Synthesis.Decoding;

/// <summary>A scheduler over a <see cref="StandInModel"/>, which does not begin before a test lets it.</summary>
internal sealed class SchedulerRun : IAsyncDisposable
{
    private static readonly Voice Voice = new("voice", new float[8], new float[512]);

    private readonly ModelTurns _turns = new();
    private readonly ManualResetEventSlim _begun = new();
    private readonly Task _holder;
    private readonly List<DecodingLane> _lanes = [];

    public SchedulerRun(StandInModel model, DecodingLimits? limits = null, Action<int>? queueChanged = null)
    {
        Model = model;
        Scheduler = new DecodingScheduler(model, _turns, limits ?? new DecodingLimits(long.MaxValue, null), queueChanged);
        _holder = Task.Run(() => _turns.RunAsync(_begun.Wait, CancellationToken.None));
        SpinWait.SpinUntil(() => _turns.IsBusy);
    }

    public StandInModel Model { get; }

    public DecodingScheduler Scheduler { get; }

    /// <summary>Bytes of keys and values of one segment of so many codes.</summary>
    public static long Bytes(StandInModel model, int codes) => 2L * model.Sizes.Layers * model.Sizes.Width * sizeof(float) * (model.Sizes.ConditioningLatents + 3 + 1 + codes);

    /// <summary>A new request.</summary>
    public RequestTurns Caller() => new(_turns);

    /// <summary>A new stream whose listener has so many seconds in hand.</summary>
    public RequestTurns Stream(double seconds)
    {
        var clock = new SetClock();
        var lead = new PlaybackLead(clock, 1000);
        lead.Add(100_000);
        clock.Seconds = 100 - seconds;
        return new RequestTurns(_turns) { Lead = lead };
    }

    /// <summary>Enters a segment.</summary>
    public DecodingLane Enter(int name, int codes = 20, RequestTurns? caller = null, ulong? seed = null, CancellationToken cancellationToken = default)
    {
        var parameters = GenerationParameters.Resolve(
            new() { Greedy = seed is null, Seed = seed, MaxCodes = codes }, new() { Temperature = 0.75f, TopK = 5, TopP = 0.9f, RepetitionPenalty = 1.5f }, Model.Sizes);
        var lane = Scheduler.Enter(new PlannedSegment(0, new[] { name, 1, 2 }, Voice, 1, "text", "text"), parameters, caller ?? Caller(), cancellationToken);
        _lanes.Add(lane);
        return lane;
    }

    /// <summary>Lets the model work.</summary>
    public Task BeginAsync()
    {
        _begun.Set();
        return _holder;
    }

    /// <summary>Decodes one segment with a model of its own.</summary>
    public static async Task<int[]> AloneAsync(int name, int codes = 20, ulong? seed = null)
    {
        await using var run = new SchedulerRun(new StandInModel());
        var lane = run.Enter(name, codes, seed: seed);
        await run.BeginAsync();
        await lane.WaitAsync(int.MaxValue);
        return lane.Sequence.Result.Codes.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await BeginAsync();
        foreach (var lane in _lanes) await lane.DisposeAsync();
        await Scheduler.DisposeAsync();
        _begun.Dispose();
    }
}
