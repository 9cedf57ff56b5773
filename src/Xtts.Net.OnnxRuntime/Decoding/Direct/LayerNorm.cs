using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Layer norm of one row, epsilon 1e-5.</summary>
internal static unsafe class LayerNorm
{
    private const float Epsilon = 1e-5f;
    private const int Lanes = 16;

    /// <summary>Normalises a row.</summary>
    /// <param name="values">The row, <c>[width]</c>.</param>
    /// <param name="weights">Scale and shift.</param>
    /// <param name="normed">Receives the result, <c>[width]</c>; may be the row itself.</param>
    public static void Apply(AlignedBuffer values, NormWeights weights, AlignedBuffer normed) => Apply(values.Pointer, values.Length, weights, normed.Pointer);

    /// <summary>Normalises a row.</summary>
    /// <param name="row">The row, <c>[width]</c>.</param>
    /// <param name="width">Its length.</param>
    /// <param name="weights">Scale and shift.</param>
    /// <param name="result">Receives the result, <c>[width]</c>; may be the row itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(float* row, int width, NormWeights weights, float* result)
    {
        float* scale = weights.Scale.Pointer, shift = weights.Shift.Pointer;
        int whole = width - (width % Lanes);
        var sums = Vector512<float>.Zero;
        for (int i = 0; i < whole; i += Lanes) sums += Vector512.Load(row + i);
        float sum = Vector512.Sum(sums);
        for (int i = whole; i < width; i++) sum += row[i];

        float mean = sum / width;
        var squares = Vector512<float>.Zero;
        for (int i = 0; i < whole; i += Lanes)
        {
            var difference = Vector512.Load(row + i) - Vector512.Create(mean);
            squares = Vector512.FusedMultiplyAdd(difference, difference, squares);
        }

        float square = Vector512.Sum(squares);
        for (int i = whole; i < width; i++) square += (row[i] - mean) * (row[i] - mean);

        float factor = 1f / MathF.Sqrt((square / width) + Epsilon);
        for (int i = 0; i < whole; i += Lanes)
        {
            var even = (Vector512.Load(row + i) - Vector512.Create(mean)) * factor;
            Vector512.FusedMultiplyAdd(even, Vector512.Load(scale + i), Vector512.Load(shift + i)).Store(result + i);
        }

        for (int i = whole; i < width; i++) result[i] = ((row[i] - mean) * factor * scale[i]) + shift[i];
    }
}
