using System.Diagnostics;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Options;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing;

/// <summary>Tries every target.</summary>
internal static class FuzzRun
{
    // Less than any thread of an application has: what fits here fits there.
    private const int StackBytes = 512 << 10;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    /// <summary>Runs the cases that were asked for.</summary>
    /// <param name="options">What to try.</param>
    /// <param name="output">Receives one line a target, failing cases, and the totals.</param>
    /// <returns>Exit status.</returns>
    /// <exception cref="UsageException">There is no such target.</exception>
    public static int Run(FuzzOptions options, TextWriter output)
    {
        var targets = FuzzTargets.Select(options.Target);
        if (options.SaveFolder is { } folder) Directory.CreateDirectory(folder);
        var watch = new CaseWatch();
        using var clock = new Timer(_ => EndWhenOverdue(watch, options, output), null, WatchInterval, WatchInterval);
        int passed = 0;
        var thread = new Thread(() => passed = RunAll(targets, options, watch, output), StackBytes);
        thread.Start();
        thread.Join();
        output.WriteLine($"{passed} passed, {targets.Count - passed} failed");
        return passed == targets.Count ? 0 : 1;
    }

    private static int RunAll(IReadOnlyList<IFuzzTarget> targets, FuzzOptions options, CaseWatch watch, TextWriter output)
    {
        int passed = 0;
        for (int i = 0; i < targets.Count; i++)
        {
            int share = (options.Cases / targets.Count) + (i < options.Cases % targets.Count ? 1 : 0);
            var run = new TargetRun(targets[i], options.Seed, watch, output);
            bool clean = options.Case is { } number ? run.Run(number, 1, Save) : run.Run(0, share, Save);
            if (clean) passed++;
        }

        return passed;

        void Save(FuzzCase fuzzCase)
        {
            if (options.SaveFolder is { } folder) File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{fuzzCase.Target}-{fuzzCase.Seed}-{fuzzCase.Number}.bin")), fuzzCase.Content);
        }
    }

    private static void EndWhenOverdue(CaseWatch watch, FuzzOptions options, TextWriter output)
    {
        if (watch.Overdue(Stopwatch.GetElapsedTime(0)) is not { } endless) return;
        if (options.SaveFolder is { } folder) File.WriteAllBytes(Path.Combine(folder, "endless.bin"), endless.Content);
        output.WriteLine($"FAIL {endless.Replay}  does not end within {CaseWatch.Longest.TotalSeconds} s");
        output.WriteLine("0 passed, 1 failed");
        output.Flush();
        Environment.Exit(1);
    }
}
