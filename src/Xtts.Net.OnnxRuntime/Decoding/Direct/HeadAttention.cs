using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Attention of one position, one head, over the cached keys and values.</summary>
internal static unsafe class HeadAttention
{
    private const int Lanes = 16;
    private const int Ahead = 1024;     // values: far enough that memory has answered when they are wanted; the rows of one head are a short stretch that the processor's own prefetching learns late

    /// <summary>Computes the weighted sum of the values.</summary>
    /// <param name="query">The query, <c>[head]</c>.</param>
    /// <param name="keys">Cached keys, the newest included, <c>[positions, stride]</c>.</param>
    /// <param name="values">Cached values, like the keys.</param>
    /// <param name="positions">Cached positions.</param>
    /// <param name="head">Width of a head.</param>
    /// <param name="stride">Distance of two positions.</param>
    /// <param name="scores">Room for <c>[positions]</c>, up to the next multiple of 16.</param>
    /// <param name="result">Receives <c>[head]</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Attend(float* query, float* keys, float* values, int positions, int head, int stride, float* scores, float* result)
    {
        float scale = 1f / MathF.Sqrt(head), best = float.NegativeInfinity;
        for (int position = 0; position < positions; position++, keys += stride)
        {
            Prefetch(keys, head);
            float score = Product.Dot(query, keys, head) * scale;
            scores[position] = score;
            best = MathF.Max(best, score);
        }

        // Softmax without its division: the sum is divided out of the result, which is shorter.
        float sum = Exponentials(scores, positions, best);
        Sum(scores, values, positions, head, stride, result);
        float factor = 1f / sum;
        for (int i = 0; i < head; i++) result[i] *= factor;
    }

    /// <summary>Replaces scores by <c>exp(score - best)</c> and returns their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Exponentials(float* scores, int count, float best)
    {
        for (int i = 0; i < count; i += Lanes) Exponential.Of(Vector512.Load(scores + i) - Vector512.Create(best)).Store(scores + i);
        int whole = count - (count % Lanes);
        var sums = Vector512<float>.Zero;
        for (int i = 0; i < whole; i += Lanes) sums += Vector512.Load(scores + i);
        float sum = Vector512.Sum(sums);
        for (int i = whole; i < count; i++) sum += scores[i];
        return sum;
    }

    /// <summary>Weighted sum of rows: four at a time, because each sum waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(float* weights, float* rows, int count, int width, int stride, float* sums)
    {
        for (int i = 0; i < width; i++) sums[i] = 0;
        int whole = width - (width % Lanes), row = 0;
        for (; row + 4 <= count; row += 4, rows += 4L * stride)
        {
            Prefetch(rows, 4 * stride);
            float* r1 = rows + stride, r2 = r1 + stride, r3 = r2 + stride;
            float w0 = weights[row], w1 = weights[row + 1], w2 = weights[row + 2], w3 = weights[row + 3];
            for (int i = 0; i < whole; i += Lanes)
            {
                var left = Vector512.FusedMultiplyAdd(Vector512.Create(w1), Vector512.Load(r1 + i), Vector512.Create(w0) * Vector512.Load(rows + i));
                var right = Vector512.FusedMultiplyAdd(Vector512.Create(w3), Vector512.Load(r3 + i), Vector512.Create(w2) * Vector512.Load(r2 + i));
                (Vector512.Load(sums + i) + (left + right)).Store(sums + i);
            }

            for (int i = whole; i < width; i++) sums[i] += (w0 * rows[i]) + (w1 * r1[i]) + (w2 * r2[i]) + (w3 * r3[i]);
        }

        for (; row < count; row++, rows += stride)
        {
            for (int i = 0; i < width; i++) sums[i] += weights[row] * rows[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(float* values, int count)
    {
        if (!Sse.IsSupported) return;
        for (int i = 0; i < count; i += Lanes) Sse.Prefetch0(values + i + Ahead);
    }
}
