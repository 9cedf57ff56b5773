namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>A floor and a subject measured in turns (A B A, A B A, …), so that a change of the machine's speed meets both.</summary>
/// <remarks>The ratio of a turn is the subject divided by the mean of the floors before and after it.</remarks>
internal sealed class PairedRun
{
    /// <summary>Pause before a floor: idle threads of a runtime may spin for a moment after its work.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);

    private PairedRun(QuietRun<(double Floor, double Subject)> turns)
    {
        Account = turns.Account;
        foreach (var (floor, subject) in turns.Kept)
        {
            Floor.Add(floor);
            Subject.Add(subject);
            Ratio.Add(subject / floor);
        }
    }

    /// <summary>Measurements of the floor.</summary>
    public Sample Floor { get; } = new();

    /// <summary>Measurements of the subject.</summary>
    public Sample Subject { get; } = new();

    /// <summary>Subject divided by floor, turn by turn.</summary>
    public Sample Ratio { get; } = new();

    /// <summary>How many turns count, in words.</summary>
    public string Account { get; }

    /// <summary>Measures turns until enough of them are quiet.</summary>
    /// <param name="wanted">Number of quiet turns wanted.</param>
    /// <param name="floor">Measures the floor once.</param>
    /// <param name="subject">Measures the subject once, in the same unit.</param>
    public static PairedRun Measure(int wanted, Func<double> floor, Func<double> subject) => new(QuietRun<(double, double)>.Collect(wanted, () =>
    {
        var load = new OtherLoad();
        double before = floor(), value = subject();
        Thread.Sleep(Settle);
        double after = floor();
        return (((before + after) / 2, value), load.IsQuiet);
    }));
}
