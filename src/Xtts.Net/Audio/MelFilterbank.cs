namespace Xtts.Net.Audio;

/// <summary>Triangular filters, equally wide on the HTK mel scale, from 0 Hz to an upper limit.</summary>
/// <remarks>
/// mel(f) = 2595 log10(1 + f/700); a filter rises from its lower neighbour's centre to its own and falls to its upper neighbour's. Weights are
/// computed in single precision as the reference does, and only the nonzero run of bins of each filter is kept. Immutable, so thread-safe.
/// </remarks>
internal sealed class MelFilterbank
{
    private readonly int _bins;
    private readonly int[] _first;          // first nonzero bin of each band
    private readonly float[][] _weights;    // nonzero weights of each band

    /// <param name="fftSize">Length of the transform; bins are <paramref name="sampleRate"/> / <paramref name="fftSize"/> Hz apart.</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    /// <param name="highest">Upper limit of the last band in Hz.</param>
    /// <param name="bands">Number of bands.</param>
    /// <param name="scaling">Height of the triangles.</param>
    public MelFilterbank(int fftSize, int sampleRate, double highest, int bands, MelScaling scaling)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bands);
        _bins = fftSize / 2 + 1;
        _first = new int[bands];
        _weights = new float[bands][];
        float hertzPerBin = (float)(sampleRate / 2) / (_bins - 1);
        float highestMel = (float)(2595 * Math.Log10(1 + highest / 700));
        float melStep = highestMel / (bands + 1);
        for (int band = 0; band < bands; band++)
        {
            float low = Edge(band), centre = Edge(band + 1), high = Edge(band + 2);
            float height = scaling == MelScaling.UnitArea ? 2 / (high - low) : 1;
            int first = (int)MathF.Floor(low / hertzPerBin) + 1;
            int end = Math.Min(_bins, (int)MathF.Ceiling(high / hertzPerBin));
            _first[band] = first;
            var weights = _weights[band] = new float[Math.Max(0, end - first)];
            for (int i = 0; i < weights.Length; i++)
            {
                float frequency = (first + i) * hertzPerBin;
                weights[i] = height * MathF.Max(0, MathF.Min((frequency - low) / (centre - low), (high - frequency) / (high - centre)));
            }
        }

        // The lower half of the edges is counted from 0 mel, the upper half back from the highest: the rounding of the reference.
        float Edge(int index) => Hertz(index < (bands + 2) / 2 ? melStep * index : highestMel - melStep * (bands + 1 - index));
    }

    /// <summary>Number of bands.</summary>
    public int Bands => _first.Length;

    /// <summary>Energy of one band.</summary>
    /// <param name="band">The band.</param>
    /// <param name="power">Power spectrum, <c>[bins]</c>.</param>
    public float Energy(int band, ReadOnlySpan<double> power)
    {
        var weights = _weights[band];
        var bins = power.Slice(_first[band], weights.Length);
        double sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * bins[i];
        return (float)sum;
    }

    /// <summary>All weights, zeros included: <c>[bins, bands]</c>, row-major.</summary>
    public float[] ToDense()
    {
        var dense = new float[_bins * Bands];
        for (int band = 0; band < Bands; band++)
        {
            for (int i = 0; i < _weights[band].Length; i++) dense[(_first[band] + i) * Bands + band] = _weights[band][i];
        }

        return dense;
    }

    private static float Hertz(float mel) => 700 * (MathF.Pow(10, mel / 2595) - 1);
}
