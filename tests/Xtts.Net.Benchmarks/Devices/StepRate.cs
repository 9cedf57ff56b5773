using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Suites;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>Decoding steps of sequences that step together, each at the same context.</summary>
internal static class StepRate
{
    /// <summary>Positions of a sequence at the median step.</summary>
    public const int Context = 200;

    private const int WarmUp = 4, Steps = 24;

    /// <summary>Measures a step.</summary>
    /// <param name="backend">Backend with its model.</param>
    /// <param name="sequences">Sequences in the batch.</param>
    /// <returns>Median seconds of a step, and the bytes of the batch's keys and values where the backend tells.</returns>
    public static (double Seconds, long? CacheBytes) Measure(LoadedBackend backend, int sequences)
    {
        var sizes = backend.Model.Sizes;
        using var batch = backend.Model.CreateDecodingBatch(sequences);
        int textIds = Context - WarmUp - (Steps / 2) - sizes.ConditioningLatents - 2;
        for (int i = 0; i < sequences; i++) batch.Add(RandomInputs.Prompt(sizes, textIds, WarmUp + Steps + 1));
        var seconds = new Sample();
        int[] codes = new int[sequences];
        for (int step = 0; step < WarmUp + Steps; step++)
        {
            codes.AsSpan().Fill(1 + step);
            long start = Stopwatch.GetTimestamp();
            batch.Step(codes);
            if (step >= WarmUp) seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (!float.IsFinite(batch.Logits(sequences - 1)[0])) throw new InvalidOperationException("The step's scores are not finite.");
        }

        return (seconds.Median, backend.Memory?.Cache);
    }
}
