using System.Diagnostics;
using System.Globalization;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing;

/// <summary>Runs the cases of one target and says what came of them.</summary>
/// <param name="target">The target.</param>
/// <param name="seed">Seed of the run.</param>
/// <param name="watch">Is told when a case begins and ends.</param>
/// <param name="output">Receives failing cases and one line of totals.</param>
internal sealed class TargetRun(IFuzzTarget target, long seed, CaseWatch watch, TextWriter output)
{
    private const int MostPrinted = 10;

    private int _accepted;
    private int _failed;
    private long _mostAllocated;
    private TimeSpan _longest;

    /// <summary>Runs cases.</summary>
    /// <param name="first">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="failed">Receives every failing case.</param>
    /// <returns>Whether none failed.</returns>
    public bool Run(int first, int count, Action<FuzzCase> failed)
    {
        long started = Stopwatch.GetTimestamp();
        for (int number = first; number < first + count; number++)
        {
            var fuzzCase = FuzzCase.Create(target, seed, number);
            watch.Begin(fuzzCase, Stopwatch.GetElapsedTime(0));
            var result = CaseRunner.Run(target, fuzzCase);
            watch.End();
            Record(fuzzCase, result, failed);
        }

        string totals = string.Create(CultureInfo.InvariantCulture, $"{target.Name,-12} {count,7} cases, {_accepted,6} accepted, {_failed} failed; at most {_mostAllocated / 1048576.0:0.0} MiB and {_longest.TotalMilliseconds:0} ms a case");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{totals}; {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s  {(_failed == 0 ? "ok" : "FAIL")}"));
        return _failed == 0;
    }

    private void Record(FuzzCase fuzzCase, CaseResult result, Action<FuzzCase> failed)
    {
        if (result.IsAccepted) _accepted++;
        _mostAllocated = Math.Max(_mostAllocated, result.AllocatedBytes);
        if (result.Time > _longest) _longest = result.Time;
        if (result.Failure is null) return;
        failed(fuzzCase);
        if (++_failed <= MostPrinted) output.WriteLine($"FAIL {fuzzCase.Replay}  {result.Failure}");
    }
}
