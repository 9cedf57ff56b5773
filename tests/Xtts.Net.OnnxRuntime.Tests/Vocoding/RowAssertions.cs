using FluentAssertions.Collections;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

internal static class RowAssertions
{
    /// <summary>Largest difference from what the definition says: some roundings of values near 1, and more where products cancel.</summary>
    private const double Tolerance = 5e-6;

    public static void BeCloseTo(this GenericCollectionAssertions<float[]> rows, double[][] expected)
    {
        rows.Subject.Should().HaveCount(expected.Length);
        double error = rows.Subject.Zip(expected, (row, other) => row.Zip(other, (value, wanted) => Math.Abs(value - wanted)).Max()).Max();
        error.Should().BeLessThan(Tolerance);
        rows.Subject.Zip(expected).Should().AllSatisfy(pair => pair.First.Should().HaveCount(pair.Second.Length));
    }
}
