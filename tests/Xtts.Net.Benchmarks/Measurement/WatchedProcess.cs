using System.Diagnostics;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Runs another program to its end and watches its private memory meanwhile, every few milliseconds.</summary>
/// <param name="Seconds">From the call that starts it until it has ended.</param>
/// <param name="PeakBytes">Most private memory that was seen; see <see cref="PrivateMemory"/>.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record WatchedProcess(double Seconds, long PeakBytes, int ExitCode, string Output)
{
    private const int PeriodInMilliseconds = 2;

    /// <summary>Runs a .NET program.</summary>
    /// <param name="assembly">The program's assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    public static WatchedProcess Run(string assembly, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(assembly);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        using (var memory = new PrivateMemory(process))
        {
            while (!process.WaitForExit(PeriodInMilliseconds)) peak = Math.Max(peak, memory.TryRead() ?? 0);
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new WatchedProcess(seconds, peak, process.ExitCode, output.Result);
    }
}
