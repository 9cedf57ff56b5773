using System.Diagnostics;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Repeated measurements of which those count during which the machine was quiet.</summary>
/// <typeparam name="T">What one measurement gives.</typeparam>
/// <param name="Kept">The measurements that count.</param>
/// <param name="Measured">How many there were in all.</param>
internal sealed record QuietRun<T>(IReadOnlyList<T> Kept, int Measured)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(45);

    /// <summary>How many measurements count, in words.</summary>
    public string Account => Kept.Count == Measured ? $"{Measured} runs" : $"{Kept.Count} quiet of {Measured} runs";

    /// <summary>Measures until enough measurements are quiet.</summary>
    /// <param name="wanted">Number of quiet measurements wanted. After 45 s the search for quiet ones ends as soon as there are as many of any kind; when fewer than a third of the wanted are quiet, all count.</param>
    /// <param name="measure">Measures once; tells whether the machine was quiet meanwhile.</param>
    public static QuietRun<T> Collect(int wanted, Func<(T Result, bool IsQuiet)> measure)
    {
        var all = new List<(T Result, bool IsQuiet)>();
        long start = Stopwatch.GetTimestamp();
        while (all.Count(run => run.IsQuiet) < wanted && (all.Count < wanted || Stopwatch.GetElapsedTime(start) < Budget))
        {
            if ((all.Count == 0 || !all[^1].IsQuiet) && Stopwatch.GetElapsedTime(start) < Budget) OtherLoad.AwaitQuiet(Patience);
            all.Add(measure());
        }

        var quiet = all.Where(run => run.IsQuiet).ToArray();
        return new QuietRun<T>([.. (quiet.Length * 3 >= wanted ? quiet : [.. all]).Select(run => run.Result)], all.Count);
    }
}
