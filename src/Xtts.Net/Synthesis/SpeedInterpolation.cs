namespace Xtts.Net.Synthesis;

/// <summary>Changes the speed of speech by stretching latents over time before they become features.</summary>
/// <remarks>Latents may come little by little; a row that was given stays as it is. One instance per segment; not thread-safe.</remarks>
internal sealed class SpeedInterpolation
{
    /// <summary>Slowest speed the reference allows; slower ones are taken as this.</summary>
    public const double SlowestSpeed = 0.05;

    /// <summary>Fastest speed that can be asked for.</summary>
    public const double FastestSpeed = 20;

    private readonly int _width;
    private readonly double _scale;
    private float[] _stretched = [];
    private int _rows;

    /// <param name="width">Length of a latent.</param>
    /// <param name="speed">Speed of speech; 1 leaves the latents as they are.</param>
    public SpeedInterpolation(int width, double speed)
    {
        _width = width;
        _scale = 1 / Math.Max(speed, SlowestSpeed);
    }

    /// <summary>Refuses a speed that is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static void Require(double speed)
    {
        if (!(speed >= SlowestSpeed && speed <= FastestSpeed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, $"The speed must lie between {SlowestSpeed} and {FastestSpeed}; 1 is as the model speaks.");
    }

    /// <summary>Stretches all latents of a segment.</summary>
    /// <param name="latents">Latents, <c>[rows, width]</c>.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="speed">Speed of speech; 1 leaves the latents as they are.</param>
    /// <returns><c>[floor(rows / speed), width]</c>; empty when nothing is left (one row at speed 2).</returns>
    public static ReadOnlyMemory<float> Stretch(ReadOnlyMemory<float> latents, int width, double speed) =>
        new SpeedInterpolation(width, speed).Extend(latents, SourceExtent.Whole);

    /// <summary>Stretches the latents there are.</summary>
    /// <param name="latents">All latents from the first one on, <c>[rows, width]</c>: those given before, and new ones.</param>
    /// <param name="extent">Whether more may follow; then rows that they could change are left out.</param>
    /// <returns>All stretched latents from the first one on.</returns>
    /// <remarks>At a speed just below 1, rows come only when 1 / (1 / speed - 1) latents are there: a shorter segment is not stretched at all, as in the reference.</remarks>
    public ReadOnlyMemory<float> Extend(ReadOnlyMemory<float> latents, SourceExtent extent)
    {
        if (_scale == 1 || latents.IsEmpty) return latents;
        var positions = new LinearResampling(latents.Length / _width, _scale, extent);
        int needed = checked(positions.Length * _width);
        if (needed > _stretched.Length) Array.Resize(ref _stretched, Math.Max(needed, extent == SourceExtent.Whole ? needed : 2 * _stretched.Length));
        for (; _rows < positions.Length; _rows++)
        {
            var (lower, upper, weight) = positions.At(_rows);
            Blend.Rows(latents.Span.Slice(lower * _width, _width), latents.Span.Slice(upper * _width, _width), weight, _stretched.AsSpan(_rows * _width, _width));
        }

        return _stretched.AsMemory(0, needed);
    }
}
