namespace Xtts.Net.Generation;

/// <summary>Scores to probabilities, with the same bits on every platform.</summary>
internal static class Softmax
{
    /// <summary>Unnormalised probabilities exp(score - best score).</summary>
    /// <param name="scores">Scores by code; negative infinity for dropped ones.</param>
    /// <param name="weights">Receives the weights by code; 0 for dropped ones.</param>
    /// <returns>Sum of the weights, added in the order of the codes; NaN when the best score is not finite.</returns>
    public static double Weigh(ReadOnlySpan<float> scores, Span<double> weights)
    {
        float best = float.NegativeInfinity;
        foreach (float score in scores) best = score > best ? score : best;
        if (!float.IsFinite(best)) return double.NaN;
        double total = 0;
        for (int code = 0; code < scores.Length; code++)
        {
            float score = scores[code];
            double weight = score == float.NegativeInfinity ? 0 : PortableExponential.Of((double)score - best);
            weights[code] = weight;
            total += weight;
        }

        return total;
    }

    /// <summary>Probabilities of the codes.</summary>
    /// <param name="scores">Scores by code; negative infinity for dropped ones.</param>
    /// <returns>Probabilities by code, summing to 1.</returns>
    public static float[] Probabilities(ReadOnlySpan<float> scores)
    {
        double[] weights = new double[scores.Length];
        double total = Weigh(scores, weights);
        return Array.ConvertAll(weights, weight => (float)(weight / total));
    }
}
