using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>The exponential function of sixteen values at once, to about one unit in the last place.</summary>
/// <remarks>
/// <c>exp(x) = 2^n · exp(r)</c> with <c>n</c> the nearest whole number to <c>x / ln 2</c> and <c>|r| ≤ ln 2 / 2</c>, for which the Taylor series needs seven terms in single precision
/// (Cody and Waite 1980). Written out here, because the library's own starts as unoptimised code, and a voice has spoken its first words by the time it gets better.
/// </remarks>
internal static class Exponential
{
    private const float Highest = 88f, Lowest = -87f;       // beyond, the result is no normal number
    private const float Log2E = 1.44269504f;
    private const float LnTwoHigh = 0.693359375f, LnTwoLow = -2.12194440e-4f;   // their sum is ln 2; the first times n is exact

    /// <summary>Computes it; arguments outside of -87 to 88 count as -87 or 88.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(Lowest)), Vector512.Create(Highest));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(Log2E), Vector512.Create(0.5f)));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-LnTwoHigh), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-LnTwoLow), r);
        var sum = Vector512.FusedMultiplyAdd(r, Vector512.Create(1f / 5040), Vector512.Create(1f / 720));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1f / 120));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1f / 24));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1f / 6));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.5f));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return sum * power;
    }
}
