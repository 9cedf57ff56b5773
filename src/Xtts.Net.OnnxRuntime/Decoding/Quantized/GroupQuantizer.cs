using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Quantises a group of 32 inputs of sixteen outputs: finds each output's scale and rounds.</summary>
/// <remarks>
/// A scale s and whole numbers q are to make Σ h (w - s q)² small, h being what is known of an input's mean square. For given q the best s is Σ h w q / Σ h q² (least squares); for given s, q is
/// w / s rounded. With 4 bits some scales around that which just holds the largest weight are tried, with either end of the range for it, because cutting off the largest is often worth it; the best
/// one is refined once. A scale is rounded to the upper half of a single before the last rounding of q.
/// </remarks>
internal static unsafe class GroupQuantizer
{
    private const int Trials = 8;           // to each side of the scale that just holds the largest weight
    private const float TrialStep = 0.125f; // in steps of the range

    /// <summary>Quantises to 4 bits.</summary>
    /// <param name="values">The weights, <c>[32, 16]</c>.</param>
    /// <param name="importance">Mean square of each input, <c>[32]</c>, positive.</param>
    /// <param name="lines">Receives the group's four lines.</param>
    /// <returns>The scales, numbers that a bfloat16 can hold.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Four(float* values, float* importance, byte* lines)
    {
        var largest = Largest(values);
        var perStep = Inverse(largest);
        Vector512<float> bestScore = default, best = default;
        for (int trial = -Trials; trial <= Trials; trial++)
        {
            Try(perStep * -(8 + (trial * TrialStep)));
            Try(perStep * (7 + (trial * TrialStep)));
        }

        var scale = Fit(values, importance, Inverse(Round(best)), -8, 7, out _);
        scale = Round(scale);
        var steps = Inverse(scale);
        for (int line = 0; line < 4; line++, values += 8 * Tile.Outputs, lines += Tile.Line)
            (Word(values, steps) | Vector512.ShiftLeft(Word(values + (4 * Tile.Outputs), steps), 4)).AsByte().Store(lines);
        return scale;

        void Try(Vector512<float> steps)
        {
            var fitted = Fit(values, importance, steps, -8, 7, out var score);
            var better = Vector512.GreaterThan(score, bestScore);
            bestScore = Vector512.ConditionalSelect(better, score, bestScore);
            best = Vector512.ConditionalSelect(better, fitted, best);
        }

        static Vector512<int> Word(float* values, Vector512<float> steps) => GroupQuantizer.Word(values, steps, -8, 7, Tile.Offset4);
    }

    /// <summary>Quantises to 8 bits.</summary>
    /// <param name="values">The weights, <c>[32, 16]</c>.</param>
    /// <param name="importance">Mean square of each input, <c>[32]</c>, positive.</param>
    /// <param name="lines">Receives the group's eight lines.</param>
    /// <returns>The scales, numbers that a bfloat16 can hold.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Eight(float* values, float* importance, byte* lines)
    {
        var steps = Inverse(Largest(values)) * 127f;
        var scale = Round(Fit(values, importance, Vector512.Abs(steps), -127, 127, out _));
        steps = Inverse(scale);
        for (int line = 0; line < 8; line++, values += 4 * Tile.Outputs, lines += Tile.Line) Word(values, steps, -127, 127, Tile.Offset8).AsByte().Store(lines);
        return scale;
    }

    /// <summary>Each output's weight of largest magnitude, with its sign.</summary>
    private static Vector512<float> Largest(float* values)
    {
        var largest = Vector512<float>.Zero;
        for (int i = 0; i < Tile.Group; i++)
        {
            var value = Vector512.Load(values + (i * Tile.Outputs));
            largest = Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Abs(value), Vector512.Abs(largest)), value, largest);
        }

        return largest;
    }

    /// <summary>The best scale for the whole numbers that so many steps give.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> Fit(float* values, float* importance, Vector512<float> steps, float lowest, float highest, out Vector512<float> score)
    {
        Vector512<float> products = default, squares = default;
        for (int i = 0; i < Tile.Group; i++)
        {
            var value = Vector512.Load(values + (i * Tile.Outputs));
            var whole = Whole(value * steps, lowest, highest);
            var weighted = whole * importance[i];
            products = Vector512.FusedMultiplyAdd(value, weighted, products);
            squares = Vector512.FusedMultiplyAdd(whole, weighted, squares);
        }

        var fitted = products * Inverse(squares);
        score = fitted * products;
        return fitted;
    }

    /// <summary>Four inputs of each output, as bytes of a word.</summary>
    private static Vector512<int> Word(float* values, Vector512<float> steps, float lowest, float highest, int offset)
    {
        var word = Vector512<int>.Zero;
        for (int i = 0; i < 4; i++)
        {
            var whole = Vector512.ConvertToInt32(Whole(Vector512.Load(values + (i * Tile.Outputs)) * steps, lowest, highest));
            word |= Vector512.ShiftLeft(whole + Vector512.Create(offset), 8 * i);
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Whole(Vector512<float> value, float lowest, float highest) =>
        Vector512.Min(Vector512.Max(Vector512.Round(value), Vector512.Create(lowest)), Vector512.Create(highest));

    /// <summary>1 / value, and 0 for a value that has no finite inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Inverse(Vector512<float> value) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(value), Vector512.Create(1e-30f)), Vector512<float>.Zero, Vector512<float>.One / value);

    /// <summary>The nearest number that a bfloat16 can hold, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Round(Vector512<float> value)
    {
        var bits = value.AsInt32();
        var odd = Vector512.ShiftRightLogical(bits, 16) & Vector512<int>.One;
        return ((bits + Vector512.Create(0x7FFF) + odd) & Vector512.Create(unchecked((int)0xFFFF0000))).AsSingle();
    }
}
