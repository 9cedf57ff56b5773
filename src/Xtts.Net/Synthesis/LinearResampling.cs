namespace Xtts.Net.Synthesis;

/// <summary>Positions of linear interpolation over time, as <c>align_corners = false</c> defines them.</summary>
/// <remarks>
/// Output <c>i</c> lies at source position <c>max((i + 0.5) / scale - 0.5, 0)</c>; the upper neighbour is clamped to the last row. Where the output has as many rows as the
/// source (two codes at the change of rate, a few rows at a speed near 1), the reference copies them whatever the scale. The reciprocal of the scale is rounded to
/// single precision first, the position is computed in double precision: so the reference's features come out to the last bits (model specification §7).
/// </remarks>
internal readonly struct LinearResampling
{
    private readonly double _step;
    private readonly int _last;

    /// <param name="sourceLength">Rows of the source; at least 1.</param>
    /// <param name="scale">Output rows per source row; above 0.</param>
    public LinearResampling(int sourceLength, double scale)
    {
        _step = (float)(1 / scale);
        _last = sourceLength - 1;
        Length = (int)Math.Floor(sourceLength * scale);
    }

    /// <summary>Rows of the output.</summary>
    public int Length { get; }

    /// <summary>The two source rows of an output row and the weight of the upper one.</summary>
    public (int Lower, int Upper, float Weight) At(int index)
    {
        if (Length == _last + 1) return (index, index, 0);
        double position = Math.Max((index + 0.5) * _step - 0.5, 0);
        int lower = Math.Min((int)position, _last);
        return (lower, Math.Min(lower + 1, _last), (float)(position - lower));
    }
}
