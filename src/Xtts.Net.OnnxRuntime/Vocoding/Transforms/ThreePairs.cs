using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Transforms;

/// <summary>Three pairs of points, 0 and infinity: tiles of 8 inputs.</summary>
/// <remarks>How the factors are made, and what they mean, is said at <see cref="FilterTables"/>.</remarks>
internal readonly unsafe struct ThreePairs : ITileTransforms
{
    private const int Pairs = 3, Width = FilterTables.Width;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Evaluate<T, TActivation>(float* from, nint step, float* to, nint stride, float* factors)
        where T : unmanaged, ILanes<T>
        where TActivation : struct, IActivation
    {
        T d1 = Tile.Read<T, TActivation>(from + step), d2 = Tile.Read<T, TActivation>(from + (2 * step)), d3 = Tile.Read<T, TActivation>(from + (3 * step)), d4 = Tile.Read<T, TActivation>(from + (4 * step));
        T d5 = Tile.Read<T, TActivation>(from + (5 * step)), d6 = Tile.Read<T, TActivation>(from + (6 * step));
        float* point = to + stride;
        for (int pair = 0; pair < Pairs; pair++, factors += 4 * Width, point += 2 * stride)
        {
            T even = Tile.Add(d4, factors + Width, Tile.Add(d2, factors, d6));
            T odd = Tile.Add(d3, factors + Width, Tile.Add(d1, factors, d5));
            T.Store(Tile.Add(odd, factors + (2 * Width), even), point);
            T.Store(Tile.Add(odd, factors + (3 * Width), even), point + stride);
        }

        T.Store(Tile.Add(d4, factors + (2 * Width), Tile.Add(d2, factors + Width, Tile.Add(Tile.Read<T, TActivation>(from), factors, d6))), to);
        T.Store(Tile.Add(d5, factors + (2 * Width), Tile.Add(d3, factors + Width, Tile.Add(d1, factors, Tile.Read<T, TActivation>(from + (7 * step))))), point);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine<T, TEpilogue>(float* from, nint stride, float* factors, T bias, in TilePlace place)
        where T : unmanaged, ILanes<T>
        where TEpilogue : struct, IEpilogue
    {
        Tile.Pair<T>(from + stride, stride, out var sum0, out var difference0);
        Tile.Pair<T>(from + (3 * stride), stride, out var sum1, out var difference1);
        Tile.Pair<T>(from + (5 * stride), stride, out var sum2, out var difference2);
        place.Write<T, TEpilogue>(0, T.Add(T.Add(T.Add(T.Add(T.Load(from), sum0), sum1), sum2), bias));
        for (int i = 1; i < place.Count; i += 2)
        {
            factors += Pairs * Width;
            T value = Tile.Last(i, place, from + (7 * stride), bias);
            place.Write<T, TEpilogue>(i, Tile.Add(difference2, factors + (2 * Width), Tile.Add(difference1, factors + Width, Tile.Add(difference0, factors, value))));
            if (i + 1 == place.Count) break;

            factors += Pairs * Width;
            value = Tile.Last(i + 1, place, from + (7 * stride), bias);
            place.Write<T, TEpilogue>(i + 1, Tile.Add(sum2, factors + (2 * Width), Tile.Add(sum1, factors + Width, Tile.Add(sum0, factors, value))));
        }
    }
}
