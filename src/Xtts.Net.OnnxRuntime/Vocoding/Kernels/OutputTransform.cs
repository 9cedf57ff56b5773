using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Makes the outputs of tiles from their products: Aᵀ m, for 16 channels at once.</summary>
/// <typeparam name="T">Width of the registers.</typeparam>
/// <typeparam name="TEpilogue">What is done to the outputs then.</typeparam>
internal static unsafe class OutputTransform<T, TEpilogue>
    where T : unmanaged, ILanes<T>
    where TEpilogue : struct, IEpilogue
{
    private const int Width = FilterTables.Width;

    /// <summary>Makes the outputs of one tile.</summary>
    /// <param name="pairs">Pairs of points: 0, 3 or 4.</param>
    /// <param name="from">The product at the first point, <c>[16]</c>.</param>
    /// <param name="stride">Values from one point to the next.</param>
    /// <param name="factors"><see cref="FilterTables.Output"/>.</param>
    /// <param name="bias">What is added, <c>[16]</c>.</param>
    /// <param name="place">Where the outputs go.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(int pairs, float* from, nint stride, float* factors, float* bias, in TilePlace place)
    {
        for (int lane = 0; lane < Width; lane += T.Count)
        {
            if (pairs == 4) Combine10(from + lane, stride, factors, T.Load(bias + lane), lane, place);
            else if (pairs == 3) Combine8(from + lane, stride, factors, T.Load(bias + lane), lane, place);
            else Write(T.Add(T.Load(from + lane), T.Load(bias + lane)), lane, 0, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine8(float* from, nint stride, float* factors, T bias, int lane, in TilePlace place)
    {
        Pair(from + stride, stride, out var sum0, out var difference0);
        Pair(from + (3 * stride), stride, out var sum1, out var difference1);
        Pair(from + (5 * stride), stride, out var sum2, out var difference2);
        Write(T.Add(T.Add(T.Add(T.Load(from), sum0), T.Add(sum1, sum2)), bias), lane, 0, place);
        for (int i = 1; i < place.Count; i++)
        {
            factors += 3 * Width;
            T value = i == place.Outputs - 1 ? T.Add(T.Load(from + (7 * stride)), bias) : bias;
            value = (i & 1) == 0
                ? Add(sum2, factors + (2 * Width), Add(sum1, factors + Width, Add(sum0, factors, value)))
                : Add(difference2, factors + (2 * Width), Add(difference1, factors + Width, Add(difference0, factors, value)));
            Write(value, lane, i, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine10(float* from, nint stride, float* factors, T bias, int lane, in TilePlace place)
    {
        Pair(from + stride, stride, out var sum0, out var difference0);
        Pair(from + (3 * stride), stride, out var sum1, out var difference1);
        Pair(from + (5 * stride), stride, out var sum2, out var difference2);
        Pair(from + (7 * stride), stride, out var sum3, out var difference3);
        Write(T.Add(T.Add(T.Add(T.Add(T.Load(from), sum0), sum1), T.Add(sum2, sum3)), bias), lane, 0, place);
        for (int i = 1; i < place.Count; i++)
        {
            factors += 4 * Width;
            T value = i == place.Outputs - 1 ? T.Add(T.Load(from + (9 * stride)), bias) : bias;
            value = (i & 1) == 0
                ? Add(sum3, factors + (3 * Width), Add(sum2, factors + (2 * Width), Add(sum1, factors + Width, Add(sum0, factors, value))))
                : Add(difference3, factors + (3 * Width), Add(difference2, factors + (2 * Width), Add(difference1, factors + Width, Add(difference0, factors, value))));
            Write(value, lane, i, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(float* from, nint stride, out T sum, out T difference)
    {
        T plus = T.Load(from), minus = T.Load(from + stride);
        sum = T.Add(plus, minus);
        difference = T.Subtract(plus, minus);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T value, int lane, int output, in TilePlace place)
    {
        nint offset = lane + (output * place.Step);
        T.Store(TEpilogue.Apply(value, place.Residual + offset, place.Output + offset), place.Output + offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add(T value, float* factor, T sum) => T.MultiplyAdd(value, T.Load(factor), sum);
}
