using System.Numerics;

namespace Xtts.Net.Synthesis;

/// <summary>Weighted mean of two rows.</summary>
internal static class Blend
{
    /// <summary>Writes <c>(1 - weight) * lower + weight * upper</c>.</summary>
    public static void Rows(ReadOnlySpan<float> lower, ReadOnlySpan<float> upper, float weight, Span<float> result)
    {
        float rest = 1 - weight;
        int i = 0;
        for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
            (rest * new Vector<float>(lower[i..]) + weight * new Vector<float>(upper[i..])).CopyTo(result[i..]);
        for (; i < result.Length; i++) result[i] = rest * lower[i] + weight * upper[i];
    }
}
