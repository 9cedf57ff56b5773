namespace Xtts.Net.Voices;

/// <summary>A weighted mean of vectors of one length, accumulated in double precision.</summary>
/// <param name="length">Length of every vector.</param>
internal sealed class WeightedMean(int length)
{
    private readonly double[] _sum = new double[length];

    /// <summary>Takes a vector in.</summary>
    /// <param name="values">As long as every other.</param>
    /// <param name="share">Its share; the shares sum up to 1.</param>
    public void Add(ReadOnlySpan<float> values, double share)
    {
        for (int i = 0; i < _sum.Length; i++) _sum[i] += share * values[i];
    }

    /// <summary>The mean.</summary>
    public float[] Values() => Array.ConvertAll(_sum, value => (float)value);
}
