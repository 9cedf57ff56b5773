using System.Diagnostics;

namespace Xtts.Net.Synthesis;

/// <summary>The turns of one request at the vocoder, and how long the model worked for it. One flow of work takes turns at a time; work may be counted and read on any thread.</summary>
internal sealed class RequestTurns
{
    private readonly ModelTurns _turns;
    private long _worked;       // ticks of the stopwatch

    /// <param name="turns">Turns of the model.</param>
    public RequestTurns(ModelTurns turns) => _turns = turns;

    /// <summary>Time that the model worked for this request; neither waiting for a turn nor for a reader is in it.</summary>
    public TimeSpan Worked => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _worked));

    /// <summary>How far a stream is ahead of its listener; <see langword="null"/> for who waits for the whole.</summary>
    public PlaybackLead? Lead { get; set; }

    /// <summary>For how long the listener can do without further sound.</summary>
    public TimeSpan Patience => Lead?.Length ?? TimeSpan.Zero;

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => _turns.RunAsync(() => Measure(work), Patience, cancellationToken);

    /// <summary>Counts work that was done for this request, or its share of work for several.</summary>
    /// <param name="ticks">Ticks of the stopwatch.</param>
    public void AddWork(long ticks) => Interlocked.Add(ref _worked, ticks);

    private void Measure(Action work)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            work();
        }
        finally
        {
            AddWork(Stopwatch.GetTimestamp() - started);
        }
    }
}
