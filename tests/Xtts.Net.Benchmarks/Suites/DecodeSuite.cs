using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>One decoding step at context 200, against reading its weights from memory once.</summary>
internal static class DecodeSuite
{
    private const int Context = 200;
    private const int Pairs = 24;

    /// <summary>Measures steps in turns with memory reads of the same number of bytes.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, IXttsModel model, ThreadTeam team)
    {
        using var floor = new MemoryReadFloor(team, backend.StepBytes(model.Sizes));
        yield return Run(backend, model, floor, team.Size, 1);
        if (!backend.Batches) yield break;
        yield return Run(backend, model, floor, team.Size, 4);
        yield return Run(backend, model, floor, team.Size, 8);
    }

    /// <summary>Measures steps of some sequences in turns with a floor.</summary>
    public static PairedRun Measure(IXttsModel model, MemoryReadFloor floor, int sequences)
    {
        using var batch = model.CreateDecodingBatch(sequences);
        // A sequence starts Pairs / 2 positions before the wanted context and is replaced as many after it: the median step is at the wanted context.
        int textIds = Context - (Pairs / 2) - model.Sizes.ConditioningLatents - 2;
        int[] codes = new int[sequences];
        int steps = 0;
        Restart();
        for (int i = 0; i < 3; i++) Step();
        return PairedRun.Measure(Pairs, floor.Measure, Step);

        void Restart()
        {
            while (batch.Count > 0) batch.Remove(batch.Count - 1);
            while (batch.Count < sequences) batch.Add(RandomInputs.Prompt(model.Sizes, textIds, Pairs + 2));
            steps = 0;
        }

        double Step()
        {
            if (steps == Pairs) Restart();
            Array.Fill(codes, ++steps);
            long start = Stopwatch.GetTimestamp();
            batch.Step(codes);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return float.IsFinite(batch.Logits(sequences - 1)[0]) ? seconds : throw new InvalidOperationException("The step's scores are not finite.");
        }
    }

    private static Figure Run(BackendUnderTest backend, IXttsModel model, MemoryReadFloor floor, int threads, int sequences)
    {
        var run = Measure(model, floor, sequences);
        bool limited = sequences == 1 && backend.StepLimit is not null;
        return new Figure(
            $"decode step, {(sequences == 1 ? "" : $"{sequences} sequences, ")}context {Context}, {threads} threads",
            $"{1e3 * run.Subject.Median:F1} ms",
            $"{1e3 * run.Subject.Minimum:F1} ms",
            $"{1e3 * run.Floor.Median:F1} ms ({floor.Bytes / run.Floor.Median / 1e9:F1} GB/s)",
            $"{run.Ratio.Median:F2}x",
            limited ? $"<= {backend.StepLimit:F2}x" : "",
            limited ? run.Ratio.Median <= backend.StepLimit : null) { Runs = run.Account };
    }
}
