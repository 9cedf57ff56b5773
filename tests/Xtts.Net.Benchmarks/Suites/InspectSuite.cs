using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary><c>xtts inspect</c> on a 5.6 GB trainer checkpoint, from the start of the process to its end.</summary>
internal static class InspectSuite
{
    private const int Processes = 11;
    private const double LimitInSeconds = 1;
    private const double LimitInBytes = 100e6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Measures, after one run that warms the file cache.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static IEnumerable<Figure> Run(string path)
    {
        Sample seconds = new(), bytes = new();
        for (int i = 0; i <= Processes; i++)
        {
            OtherLoad.AwaitQuiet(Patience);
            var run = WatchedProcess.Run(Path.Combine(AppContext.BaseDirectory, "Xtts.Net.Tool.dll"), "inspect", path);
            if (run.ExitCode != 0 || !run.Output.Contains("XTTS v2", StringComparison.Ordinal)) throw new InvalidOperationException($"xtts inspect ended with {run.ExitCode}: {run.Output}");
            if (i == 0) continue;
            seconds.Add(run.Seconds);
            bytes.Add(run.PeakBytes);
        }

        yield return Figure.Limited(
            $"xtts inspect, {new FileInfo(path).Length / 1e9:F1} GB trainer file: start of the process to its end", $"{1e3 * seconds.Median:F0} ms", $"{1e3 * seconds.Minimum:F0} ms",
            $"< {LimitInSeconds:F0} s", seconds.Median < LimitInSeconds) with { Runs = $"{Processes} runs" };
        yield return Figure.Limited("  private memory at its peak", $"{bytes.Median / 1e6:F1} MB", $"{bytes.Minimum / 1e6:F1} MB", $"< {LimitInBytes / 1e6:F0} MB", bytes.Median < LimitInBytes);
    }
}
