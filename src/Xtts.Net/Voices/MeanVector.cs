namespace Xtts.Net.Voices;

/// <summary>The mean of vectors of one length, accumulated in double precision.</summary>
internal sealed class MeanVector
{
    private double[] _sum = [];

    /// <summary>Vectors so far.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a vector in.</summary>
    /// <param name="values">As long as every other.</param>
    public void Add(ReadOnlySpan<float> values)
    {
        if (Count == 0) _sum = new double[values.Length];
        if (values.Length != _sum.Length) throw new ArgumentException($"A vector of {values.Length} values cannot join those of {_sum.Length}.", nameof(values));
        for (int i = 0; i < _sum.Length; i++) _sum[i] += values[i];
        Count++;
    }

    /// <summary>The mean of what was taken in; at least one vector.</summary>
    public float[] Mean()
    {
        if (Count == 0) throw new InvalidOperationException("There is no mean of nothing.");
        var mean = new float[_sum.Length];
        for (int i = 0; i < mean.Length; i++) mean[i] = (float)(_sum[i] / Count);
        return mean;
    }
}
