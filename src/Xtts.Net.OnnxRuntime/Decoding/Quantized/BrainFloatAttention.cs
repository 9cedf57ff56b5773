using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Attention of one position, one head, over cached keys and values in bfloat16; everything else is single precision.</summary>
/// <remarks>Two neighbouring values are one 32-bit word, so the even ones of 32 are widened by a shift and the odd ones by a mask: queries and results are kept in that order, evens before odds.</remarks>
internal static unsafe class BrainFloatAttention
{
    private const int Block = SequenceMemory.HeadAlignment, Lanes = Block / 2;
    private const int Ahead = 2048;     // values: 4 KB

    /// <summary>Computes the weighted sum of the values.</summary>
    /// <param name="query">The query, <c>[head]</c>.</param>
    /// <param name="head">Width of a head.</param>
    /// <param name="keys">Cached keys, the newest included, <c>[positions, stride]</c>.</param>
    /// <param name="values">Cached values, like the keys.</param>
    /// <param name="positions">Cached positions.</param>
    /// <param name="stride">Distance of two positions.</param>
    /// <param name="scores">Room for <c>[positions]</c>, up to the next multiple of 16, and for two rows of <paramref name="stride"/> behind that.</param>
    /// <param name="result">Receives <c>[head]</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Attend(float* query, int head, ushort* keys, ushort* values, int positions, int stride, float* scores, float* result)
    {
        float* split = scores + ((positions + Lanes - 1) / Lanes * Lanes), sums = split + stride;
        Split(query, head, split, stride);
        float best = Score(split, keys, positions, stride, 1f / MathF.Sqrt(head), scores);
        float factor = 1f / Exponentials(scores, positions, best);
        for (int block = 0; block < stride; block += Block) Sum(scores, values + block, positions, stride, sums + block);
        for (int i = 0; i < head; i++) result[i] = sums[Place(i)] * factor;
    }

    /// <summary>Where a value is when evens come before odds, in blocks of 32.</summary>
    private static int Place(int i) => (i / Block * Block) + (i % Block / 2) + (i % 2 * Lanes);

    private static void Split(float* query, int head, float* split, int stride)
    {
        new Span<float>(split, stride).Clear();
        for (int i = 0; i < head; i++) split[Place(i)] = query[i];
    }

    /// <summary>Scaled inner products with the keys; returns the largest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Score(float* query, ushort* keys, int positions, int stride, float scale, float* scores)
    {
        float best = float.NegativeInfinity;
        for (int position = 0; position < positions; position++, keys += stride)
        {
            Vector512<float> even = default, odd = default;
            for (int block = 0; block < stride; block += Block)
            {
                if (Sse.IsSupported) Sse.Prefetch0(keys + block + Ahead);
                var pairs = Vector512.Load((uint*)(keys + block));
                even = Vector512.FusedMultiplyAdd(Vector512.Load(query + block), BrainFloat.Even(pairs), even);
                odd = Vector512.FusedMultiplyAdd(Vector512.Load(query + block + Lanes), BrainFloat.Odd(pairs), odd);
            }

            float score = Vector512.Sum(even + odd) * scale;
            scores[position] = score;
            best = MathF.Max(best, score);
        }

        return best;
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

    /// <summary>Weighted sum of a block of the values: two sums in turns, because each waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(float* weights, ushort* values, int count, int stride, float* sums)
    {
        Vector512<float> even = default, odd = default, otherEven = default, otherOdd = default;
        int position = 0;
        for (; position + 2 <= count; position += 2, values += 2 * stride)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(values + Ahead);
                Sse.Prefetch0(values + stride + Ahead);
            }

            Vector512<uint> pairs = Vector512.Load((uint*)values), other = Vector512.Load((uint*)(values + stride));
            Vector512<float> weight = Vector512.Create(weights[position]), otherWeight = Vector512.Create(weights[position + 1]);
            even = Vector512.FusedMultiplyAdd(weight, BrainFloat.Even(pairs), even);
            odd = Vector512.FusedMultiplyAdd(weight, BrainFloat.Odd(pairs), odd);
            otherEven = Vector512.FusedMultiplyAdd(otherWeight, BrainFloat.Even(other), otherEven);
            otherOdd = Vector512.FusedMultiplyAdd(otherWeight, BrainFloat.Odd(other), otherOdd);
        }

        if (position < count)
        {
            var pairs = Vector512.Load((uint*)values);
            even = Vector512.FusedMultiplyAdd(Vector512.Create(weights[position]), BrainFloat.Even(pairs), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.Create(weights[position]), BrainFloat.Odd(pairs), odd);
        }

        (even + otherEven).Store(sums);
        (odd + otherOdd).Store(sums + Lanes);
    }
}
