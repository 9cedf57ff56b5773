namespace Xtts.Net.Goldens;

/// <summary>The distance between computed and recorded values.</summary>
public static class FloatComparison
{
    /// <summary>Largest absolute difference; infinite when lengths differ or one side is not a number where the other is.</summary>
    public static double MaxAbsoluteError(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        if (actual.Length != expected.Length) return double.PositiveInfinity;
        double worst = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            if (actual[i].Equals(expected[i])) continue;
            double difference = Math.Abs((double)actual[i] - expected[i]);
            if (double.IsNaN(difference)) return double.PositiveInfinity;
            worst = Math.Max(worst, difference);
        }

        return worst;
    }

    /// <summary>Largest absolute difference, relative to the largest recorded magnitude.</summary>
    public static double MaxRelativeError(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        double largest = 0;
        foreach (float value in expected) largest = Math.Max(largest, Math.Abs(value));
        return MaxAbsoluteError(actual, expected) / (largest == 0 ? 1 : largest);
    }
}
