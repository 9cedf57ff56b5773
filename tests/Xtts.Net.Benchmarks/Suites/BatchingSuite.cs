using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>What a decoding step costs by the number of sequences that it serves, at contexts around 200.</summary>
internal static class BatchingSuite
{
    private const int Context = 200;
    private const int Rounds = 12;
    private static readonly int[] Sizes = [1, 2, 4, 8];

    /// <summary>Measures steps of batches of all sizes in turns, so that a change of the machine's speed meets all of them.</summary>
    public static IEnumerable<Figure> Run(IXttsModel model)
    {
        var batches = Sizes.Select(size => Open(model, size)).ToArray();
        try
        {
            var samples = Sizes.Select(_ => new Sample()).ToArray();
            foreach (var batch in batches) Step(batch);
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < batches.Length; i++) samples[i].Add(Step(batches[i]));
            }

            return [.. Sizes.Zip(samples, (size, sample) => Of(size, sample, samples[0]))];
        }
        finally
        {
            foreach (var batch in batches) batch.Dispose();
        }
    }

    private static Figure Of(int size, Sample sample, Sample alone) => Figure.Information(
        $"step of {size}, context {Context}: codes as fast as alone x {size * alone.Median / sample.Median:F2}", $"{1e3 * sample.Median:F1} ms", $"{1e3 * sample.Minimum:F1} ms") with { Runs = $"{sample.Count} runs" };

    private static IDecodingBatch Open(IXttsModel model, int size)
    {
        var batch = model.CreateDecodingBatch(size);
        var prompt = RandomInputs.Prompt(model.Sizes, Context - (Rounds / 2) - model.Sizes.ConditioningLatents - 2, Rounds + 2);
        for (int i = 0; i < size; i++) batch.Add(prompt);
        return batch;
    }

    private static double Step(IDecodingBatch batch)
    {
        int[] codes = [.. Enumerable.Repeat(1, batch.Count)];
        long start = Stopwatch.GetTimestamp();
        batch.Step(codes);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
