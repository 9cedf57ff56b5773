namespace Xtts.Net.Synthesis;

/// <summary>Changes the speed of speech by stretching latents over time before they become features.</summary>
internal static class SpeedInterpolation
{
    /// <summary>Slowest speed the reference allows; slower ones are taken as this.</summary>
    public const double SlowestSpeed = 0.05;

    /// <summary>Fastest speed that can be asked for.</summary>
    public const double FastestSpeed = 20;

    /// <summary>Refuses a speed that is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static void Require(double speed)
    {
        if (!(speed >= SlowestSpeed && speed <= FastestSpeed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, $"The speed must lie between {SlowestSpeed} and {FastestSpeed}; 1 is as the model speaks.");
    }

    /// <summary>Stretches latents over time.</summary>
    /// <param name="latents">Latents, <c>[rows, width]</c>.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="speed">Speed of speech; 1 leaves the latents as they are.</param>
    /// <returns><c>[floor(rows / speed), width]</c>; empty when nothing is left (one row at speed 2).</returns>
    public static ReadOnlyMemory<float> Stretch(ReadOnlyMemory<float> latents, int width, double speed)
    {
        double scale = 1 / Math.Max(speed, SlowestSpeed);
        if (scale == 1 || latents.IsEmpty) return latents;
        var positions = new LinearResampling(latents.Length / width, scale);
        var stretched = new float[checked(positions.Length * width)];
        for (int row = 0; row < positions.Length; row++)
        {
            var (lower, upper, weight) = positions.At(row);
            Blend.Rows(latents.Span.Slice(lower * width, width), latents.Span.Slice(upper * width, width), weight, stretched.AsSpan(row * width, width));
        }

        return stretched;
    }
}
