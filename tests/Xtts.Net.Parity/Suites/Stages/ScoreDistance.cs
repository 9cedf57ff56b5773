using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Distances between filtered scores, where which of several equal scores a filter keeps is left open.</summary>
/// <remarks>
/// Equal scores that straddle the border of top-p are kept in the order in which a sort happened to leave them: as many must be kept, with the same values, not the same ones.
/// </remarks>
internal static class ScoreDistance
{
    /// <summary>Distance of scores; dropped ones are negative infinity.</summary>
    public static double Measure(float[] actual, float[] expected) => Measure(actual, expected, float.NegativeInfinity);

    /// <summary>Distance of probabilities; dropped ones are 0.</summary>
    public static double MeasureProbabilities(float[] actual, float[] expected) => Measure(actual, expected, 0);

    private static double Measure(float[] actual, float[] expected, float dropped)
    {
        if (actual.Length != expected.Length) throw new InvalidDataException($"{actual.Length} values instead of {expected.Length}.");
        float[] onlyActual = [.. KeptOnlyIn(actual, expected, dropped)], onlyExpected = [.. KeptOnlyIn(expected, actual, dropped)];
        if (onlyActual.Length != onlyExpected.Length) return FloatComparison.MaxAbsoluteError(actual, expected);
        double spread = onlyActual.Length == 0 ? 0 : onlyActual.Concat(onlyExpected).Max() - (double)onlyActual.Concat(onlyExpected).Min();
        return Math.Min(FloatComparison.MaxAbsoluteError(actual, expected), Math.Max(spread, FloatComparison.MaxAbsoluteError(Shared(actual, expected, dropped), Shared(expected, actual, dropped))));
    }

    private static IEnumerable<float> KeptOnlyIn(float[] values, float[] others, float dropped) => values.Where((value, i) => value != dropped && others[i] == dropped);

    private static float[] Shared(float[] values, float[] others, float dropped) => [.. values.Where((value, i) => value == dropped == (others[i] == dropped))];
}
