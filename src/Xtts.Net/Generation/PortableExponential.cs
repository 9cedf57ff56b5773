namespace Xtts.Net.Generation;

/// <summary>The exponential function for arguments up to 0, with the same bits on every platform.</summary>
/// <remarks>
/// Made of double additions, multiplications and exact scaling only, in a fixed order: libraries and processors differ in the last bits of theirs, and a drawn code may hang on one.
/// exp(x) = 2^n exp(r), n = round(x / ln 2), r = x - n ln 2 with ln 2 in two parts, and exp(r) by its Taylor series to r^13: |r| is at most 0.347, so what is left out is below 2^-57.
/// </remarks>
internal static class PortableExponential
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693147180369123816490;         // the lower 21 bits of the fraction are 0: n times it is exact
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Smallest = -708;                           // below, exp(x) is not a normal number

    /// <summary>exp(x), to about one unit in the last place; 0 below -708.</summary>
    /// <param name="x">At most 0; negative infinity gives 0, NaN gives NaN.</param>
    public static double Of(double x)
    {
        if (x < Smallest) return 0;
        if (double.IsNaN(x)) return x;
        double n = Math.Round(x * Log2E, MidpointRounding.ToEven);
        double r = x - n * Ln2High;
        r -= n * Ln2Low;
        double series = 1.0 / 6227020800;
        series = series * r + 1.0 / 479001600;
        series = series * r + 1.0 / 39916800;
        series = series * r + 1.0 / 3628800;
        series = series * r + 1.0 / 362880;
        series = series * r + 1.0 / 40320;
        series = series * r + 1.0 / 5040;
        series = series * r + 1.0 / 720;
        series = series * r + 1.0 / 120;
        series = series * r + 1.0 / 24;
        series = series * r + 1.0 / 6;
        series = series * r + 1.0 / 2;
        series = series * r + 1.0;
        series = series * r + 1.0;
        return series * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }
}
