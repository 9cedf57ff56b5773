using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>One decoding step, batch 1, context 200, against reading its weights from memory once.</summary>
internal static class DecodeSuite
{
    private const int Context = 200;
    private const int Pairs = 24;

    /// <summary>Measures steps in turns with memory reads of the same number of bytes.</summary>
    public static Figure Run(BackendUnderTest backend, IXttsModel model, ThreadTeam team)
    {
        using var floor = new MemoryReadFloor(team, StepWeights.Bytes(model.Sizes));
        using var batch = model.CreateDecodingBatch(capacity: 1);
        // A sequence starts Pairs / 2 positions before the wanted context and is replaced as many after it: the median step is at the wanted context.
        int textIds = Context - (Pairs / 2) - model.Sizes.ConditioningLatents - 2;
        int steps = 0;
        Restart();
        for (int i = 0; i < 3; i++) Step();
        var run = PairedRun.Measure(Pairs, floor.Measure, Step);
        return new Figure(
            $"decode step, context {Context}, {team.Size} threads",
            $"{1e3 * run.Subject.Median:F1} ms",
            $"{1e3 * run.Subject.Minimum:F1} ms",
            $"{1e3 * run.Floor.Median:F1} ms ({floor.Bytes / run.Floor.Median / 1e9:F1} GB/s)",
            $"{run.Ratio.Median:F2}x",
            backend.StepLimit is { } limit ? $"<= {limit:F2}x" : "",
            backend.StepLimit is null ? null : run.Ratio.Median <= backend.StepLimit) { Runs = run.Account };

        void Restart()
        {
            if (batch.Count > 0) batch.Remove(0);
            batch.Add(RandomInputs.Prompt(model.Sizes, textIds, Pairs + 2));
            steps = 0;
        }

        double Step()
        {
            if (steps == Pairs) Restart();
            steps++;
            long start = Stopwatch.GetTimestamp();
            batch.Step([steps]);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return float.IsFinite(batch.Logits(0)[0]) ? seconds : throw new InvalidOperationException("The step's scores are not finite.");
        }
    }
}
