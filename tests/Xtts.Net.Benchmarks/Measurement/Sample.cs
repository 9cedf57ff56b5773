namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Repeated measurements of one quantity.</summary>
internal sealed class Sample
{
    private readonly List<double> _values = [];

    /// <summary>Adds a measurement.</summary>
    public void Add(double value) => _values.Add(value);

    /// <summary>Number of measurements.</summary>
    public int Count => _values.Count;

    /// <summary>Middle value; of an even number the mean of the two middle ones.</summary>
    public double Median
    {
        get
        {
            var sorted = _values.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>Smallest value.</summary>
    public double Minimum => _values.Min();

    /// <summary>Largest value.</summary>
    public double Maximum => _values.Max();
}
