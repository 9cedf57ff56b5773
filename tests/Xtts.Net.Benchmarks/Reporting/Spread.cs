using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>What repeated measurements of a quantity came to, in its base unit.</summary>
/// <param name="Median">Middle value.</param>
/// <param name="Lowest">Smallest value.</param>
/// <param name="Highest">Largest value.</param>
/// <param name="Count">How many measurements count.</param>
internal sealed record Spread(double Median, double Lowest, double Highest, int Count)
{
    /// <summary>The spread of measurements.</summary>
    public static Spread Of(Sample sample) => new(sample.Median, sample.Minimum, sample.Maximum, sample.Count);

    /// <summary>The spread of measurements.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sample = new Sample();
        foreach (double value in values) sample.Add(value);
        return Of(sample);
    }
}
