using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Evaluates the inputs of tiles at the points of a filter: Bᵀ d, for 16 channels at once.</summary>
/// <typeparam name="T">Width of the registers.</typeparam>
/// <typeparam name="TActivation">What is done to the inputs first.</typeparam>
internal static unsafe class InputTransform<T, TActivation>
    where T : unmanaged, ILanes<T>
    where TActivation : struct, IActivation
{
    private const int Width = FilterTables.Width;

    /// <summary>Evaluates one tile.</summary>
    /// <param name="pairs">Pairs of points: 0, 3 or 4.</param>
    /// <param name="from">The tile's first input, <c>[16]</c>.</param>
    /// <param name="step">Values from one input to the next.</param>
    /// <param name="to">Receives the value at the first point, <c>[16]</c>.</param>
    /// <param name="stride">Values from one point to the next.</param>
    /// <param name="factors"><see cref="FilterTables.Input"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(int pairs, float* from, nint step, float* to, nint stride, float* factors)
    {
        for (int lane = 0; lane < Width; lane += T.Count)
        {
            if (pairs == 4) Evaluate10(from + lane, step, to + lane, stride, factors);
            else if (pairs == 3) Evaluate8(from + lane, step, to + lane, stride, factors);
            else T.Store(Read(from + lane), to + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Evaluate8(float* from, nint step, float* to, nint stride, float* factors)
    {
        T d1 = Read(from + step), d2 = Read(from + (2 * step)), d3 = Read(from + (3 * step));
        T d4 = Read(from + (4 * step)), d5 = Read(from + (5 * step)), d6 = Read(from + (6 * step));
        float* point = to + stride;
        for (int pair = 0; pair < 3; pair++, factors += 4 * Width, point += 2 * stride)
        {
            T even = Add(d4, factors + Width, Add(d2, factors, d6)), odd = Add(d3, factors + Width, Add(d1, factors, d5));
            T.Store(Add(odd, factors + (2 * Width), even), point);
            T.Store(Add(odd, factors + (3 * Width), even), point + stride);
        }

        T.Store(Add(d4, factors + (2 * Width), Add(d2, factors + Width, Add(Read(from), factors, d6))), to);
        T.Store(Add(d5, factors + (2 * Width), Add(d3, factors + Width, Add(d1, factors, Read(from + (7 * step))))), point);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Evaluate10(float* from, nint step, float* to, nint stride, float* factors)
    {
        T d1 = Read(from + step), d2 = Read(from + (2 * step)), d3 = Read(from + (3 * step)), d4 = Read(from + (4 * step));
        T d5 = Read(from + (5 * step)), d6 = Read(from + (6 * step)), d7 = Read(from + (7 * step)), d8 = Read(from + (8 * step));
        float* point = to + stride;
        for (int pair = 0; pair < 4; pair++, factors += 5 * Width, point += 2 * stride)
        {
            T even = Add(d6, factors + (2 * Width), Add(d4, factors + Width, Add(d2, factors, d8)));
            T odd = Add(d5, factors + (2 * Width), Add(d3, factors + Width, Add(d1, factors, d7)));
            T.Store(Add(odd, factors + (3 * Width), even), point);
            T.Store(Add(odd, factors + (4 * Width), even), point + stride);
        }

        T.Store(Add(d6, factors + (3 * Width), Add(d4, factors + (2 * Width), Add(d2, factors + Width, Add(Read(from), factors, d8)))), to);
        T.Store(Add(d7, factors + (3 * Width), Add(d5, factors + (2 * Width), Add(d3, factors + Width, Add(d1, factors, Read(from + (9 * step)))))), point);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Read(float* from) => TActivation.Apply(T.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add(T value, float* factor, T sum) => T.MultiplyAdd(value, T.Load(factor), sum);
}
