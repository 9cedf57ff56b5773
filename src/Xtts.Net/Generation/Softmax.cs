namespace Xtts.Net.Generation;

/// <summary>Scores to probabilities, with the same bits on every platform.</summary>
internal static class Softmax
{
    /// <summary>Unnormalised probabilities exp(score - best score) of some codes.</summary>
    /// <param name="scores">Scores by code.</param>
    /// <param name="codes">The codes in question, at least one.</param>
    /// <param name="weights">Receives their weights, in the order of <paramref name="codes"/>.</param>
    /// <returns>Sum of the weights, added in that order; NaN when the best score is not finite.</returns>
    public static double Weigh(ReadOnlySpan<float> scores, ReadOnlySpan<int> codes, Span<double> weights)
    {
        float best = float.NegativeInfinity;
        foreach (int code in codes) best = scores[code] > best ? scores[code] : best;
        if (!float.IsFinite(best)) return double.NaN;
        double total = 0;
        for (int i = 0; i < codes.Length; i++) total += weights[i] = PortableExponential.Of((double)scores[codes[i]] - best);
        return total;
    }

    /// <summary>Probabilities of all codes.</summary>
    /// <param name="scores">Scores by code; negative infinity for dropped ones.</param>
    /// <returns>Probabilities by code, summing to 1.</returns>
    public static float[] Probabilities(ReadOnlySpan<float> scores)
    {
        var codes = Candidates.Collect(scores, new int[scores.Length]);
        double[] weights = new double[codes.Length];
        double total = Weigh(scores, codes, weights);
        float[] probabilities = new float[scores.Length];
        for (int i = 0; i < codes.Length; i++) probabilities[codes[i]] = (float)(weights[i] / total);
        return probabilities;
    }
}
