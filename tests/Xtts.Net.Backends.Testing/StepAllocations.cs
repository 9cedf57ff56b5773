using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>What the steps of a batch allocate on the managed heap.</summary>
internal static class StepAllocations
{
    private const int Before = 5, Counted = 20;

    /// <summary>The fewest bytes that some steps took.</summary>
    /// <param name="batch">The batch, empty.</param>
    /// <param name="runs">The recorded runs whose prompts are decoded.</param>
    public static long Least(IDecodingBatch batch, params string[] runs)
    {
        DecodingPrompt[] prompts = [.. runs.Select(run => Prompts.Of(run, Before + Counted))];
        int[] codes = [.. Enumerable.Range(7, runs.Length)];
        return AllocatedBytes.Least(Restart, () => Step(Counted));

        void Restart()
        {
            while (batch.Count > 0) batch.Remove(batch.Count - 1);
            foreach (var prompt in prompts) batch.Add(prompt);
            Step(Before);
        }

        void Step(int steps)
        {
            for (int step = 0; step < steps; step++) batch.Step(codes);
        }
    }
}
