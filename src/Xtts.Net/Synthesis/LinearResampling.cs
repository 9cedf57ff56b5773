namespace Xtts.Net.Synthesis;

/// <summary>Positions of linear interpolation over time, as <c>align_corners = false</c> defines them.</summary>
/// <remarks>
/// Output <c>i</c> lies at source position <c>max((i + 0.5) / scale - 0.5, 0)</c>; the upper neighbour is clamped to the last row. Where the output has as many rows as the
/// source (two codes at the change of rate, a few rows at a speed near 1), the reference copies them whatever the scale. The reciprocal of the scale is rounded to
/// single precision first, the position is computed in double precision: so the reference's features come out to the last bits (model specification §7).
/// </remarks>
internal readonly struct LinearResampling
{
    /// <summary>How near to 1 a scale below it may come before rounding could make a long output as long as its source.</summary>
    private const double NextToOne = 1e-9;

    private readonly double _step;
    private readonly int _last;
    private readonly bool _copies;

    /// <param name="sourceLength">Rows of the source; at least 1.</param>
    /// <param name="scale">Output rows per source row; above 0.</param>
    /// <param name="extent">Whether more rows of the source may follow; then only outputs that they cannot change are counted.</param>
    public LinearResampling(int sourceLength, double scale, SourceExtent extent = SourceExtent.Whole)
    {
        _step = (float)(1 / scale);
        _last = sourceLength - 1;
        int length = (int)Math.Floor(sourceLength * scale);
        bool whole = extent == SourceExtent.Whole;
        _copies = whole && length == sourceLength;
        Length = whole ? length : Settled(length, scale);
    }

    /// <summary>Rows of the output that are known.</summary>
    public int Length { get; }

    /// <summary>The two source rows of an output row and the weight of the upper one.</summary>
    public (int Lower, int Upper, float Weight) At(int index)
    {
        if (_copies) return (index, index, 0);
        double position = Position(index);
        int lower = Math.Min((int)position, _last);
        return (lower, Math.Min(lower + 1, _last), (float)(position - lower));
    }

    private double Position(int index) => Math.Max((index + 0.5) * _step - 0.5, 0);

    /// <summary>Outputs whose two neighbours are there, once it is certain that the whole will not be a copy.</summary>
    private int Settled(int length, double scale)
    {
        bool mayBeCopy = scale > 1 ? length == _last + 1 : 1 - scale < NextToOne;
        if (mayBeCopy) return 0;
        int settled = Math.Clamp((int)((_last + 0.5) / _step - 0.5), 0, length);
        while (settled > 0 && (int)Position(settled - 1) >= _last) settled--;
        while (settled < length && (int)Position(settled) < _last) settled++;
        return settled;
    }
}
