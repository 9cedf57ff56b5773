namespace Xtts.Net.Audio.Quality;

/// <summary>Levels in decibels below full scale.</summary>
internal static class Decibels
{
    /// <summary>The lowest level that is told; digital silence.</summary>
    public const double Floor = -120;

    /// <summary>10 log10 of a mean square, not below <see cref="Floor"/>.</summary>
    public static double OfPower(double power) => power > 0 ? Math.Max(Floor, 10 * Math.Log10(power)) : Floor;

    /// <summary>The mean square of a level.</summary>
    public static double ToPower(double level) => Math.Pow(10, level / 10);
}
