namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>A floor and a subject measured in turns (A B A B …), so that a change of the machine's speed meets both.</summary>
internal sealed class PairedRun
{
    /// <summary>Pause before a floor: idle threads of a runtime may spin for a moment after its work.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);

    /// <summary>Measurements of the floor.</summary>
    public Sample Floor { get; } = new();

    /// <summary>Measurements of the subject.</summary>
    public Sample Subject { get; } = new();

    /// <summary>Subject divided by floor, pair by pair.</summary>
    public Sample Ratio { get; } = new();

    /// <summary>Measures pairs.</summary>
    /// <param name="pairs">Number of pairs.</param>
    /// <param name="floor">Measures the floor once.</param>
    /// <param name="subject">Measures the subject once, in the same unit.</param>
    public static PairedRun Measure(int pairs, Func<double> floor, Func<double> subject)
    {
        var run = new PairedRun();
        for (int i = 0; i < pairs; i++)
        {
            Thread.Sleep(Settle);
            double lower = floor(), value = subject();
            run.Floor.Add(lower);
            run.Subject.Add(value);
            run.Ratio.Add(value / lower);
        }

        return run;
    }
}
