using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The machine's own limits: memory read bandwidth and fused multiply-add rate.</summary>
internal static class FloorSuite
{
    private const long Bytes = 1_500_000_000;
    private const int Repetitions = 9;

    /// <summary>Measures the floors with one thread and with the benchmark's number of threads.</summary>
    public static IEnumerable<Figure> Run(int threads)
    {
        foreach (int size in threads == 1 ? [1] : new[] { 1, threads })
        {
            using var team = new ThreadTeam(size);
            using (var memory = new MemoryReadFloor(team, Bytes))
            {
                var rates = Repeat(() => memory.Bytes / memory.Measure());
                yield return Figure.Information($"memory read, {size} thread(s)", $"{rates.Median / 1e9:F1} GB/s", $"{rates.Maximum / 1e9:F1} GB/s");
            }

            var arithmetic = new MultiplyAddFloor(team);
            foreach (int width in (int[])[256, 512])
            {
                if (width > MultiplyAddFloor.WidthInBits) continue;
                var rates = Repeat(() => arithmetic.Measure(width));
                yield return Figure.Information($"multiply-add in {width}-bit registers, {size} thread(s)", $"{2 * rates.Median / 1e9:F0} GFLOP/s", $"{2 * rates.Maximum / 1e9:F0} GFLOP/s");
            }
        }
    }

    /// <summary>Measures both floors at the widest width.</summary>
    public static FloorReport Measure(int threads)
    {
        using var team = new ThreadTeam(threads);
        using var memory = new MemoryReadFloor(team, Bytes);
        return new FloorReport(Spread.Of(Repeat(() => memory.Bytes / memory.Measure())), Spread.Of(Repeat(new MultiplyAddFloor(team).Measure)));
    }

    private static Sample Repeat(Func<double> measure)
    {
        var sample = new Sample();
        measure();
        for (int i = 0; i < Repetitions; i++) sample.Add(measure());
        return sample;
    }
}
