using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Lengths of the output by number of codes, against recorded tables.</summary>
internal static class OutputLengths
{
    /// <summary>Number of rows that do not hold. A row is [codes, samples], or [codes, frames before the change of rate, frames after it, samples].</summary>
    public static int CountDifferences(IEnumerable<JsonElement> rows, ModelSizes sizes)
    {
        int differing = 0;
        foreach (var row in rows)
        {
            int[] expected = [.. row.EnumerateArray().Select(value => value.GetInt32())];
            if (!Lengths(expected[0], expected.Length, sizes).SequenceEqual(expected)) differing++;
        }

        return differing;
    }

    private static int[] Lengths(int codes, int columns, ModelSizes sizes)
    {
        int frames = new FeatureInterpolation(sizes, new float[codes * sizes.Width]).Frames;
        return columns == 2
            ? [codes, frames * sizes.OutputHop]
            : [codes, new LinearResampling(codes, (double)sizes.CodeStride / sizes.OutputHop).Length, frames, frames * sizes.OutputHop];
    }
}
