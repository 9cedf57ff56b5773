using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>Products with 4-bit weights.</summary>
/// <typeparam name="T">The instruction set.</typeparam>
/// <param name="name">Its name.</param>
internal sealed unsafe class FourBitKernel<T>(string name) : PanelKernel
    where T : struct, IByteProducts
{
    private const int TileBytes = Tile.Line + (Tile.Inputs * Tile.Outputs / 2), GroupBytes = Tile.Group * Tile.Outputs / 2, Half = Tile.Line / 2;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OneRow(byte* panel, int tiles, in ActivationBlock row)
    {
        sbyte* values = row.Values;
        float* scales = row.Scales;
        int* sums = row.Sums;
        Vector256<float> left = default, right = default;
        for (int tile = 0; tile < tiles; tile++, panel += TileBytes)
        {
            Prefetch(panel + Ahead);
            for (int group = 0; group < Tile.Groups; group++, values += Tile.Group, scales++, sums++)
            {
                byte* lines = panel + Tile.Line + (group * GroupBytes);
                var l = Vector256.Create(*sums * -T.NibbleOffset);
                var r = l;
                for (int k = 0; k < Tile.Group; k += 8, lines += Tile.Line)
                {
                    Vector256<byte> leftBytes = Vector256.Load(lines), rightBytes = Vector256.Load(lines + Half);
                    var four = GroupSums.Four(values + k);
                    l = T.AddNibbles(l, Lower(leftBytes), four);
                    r = T.AddNibbles(r, Lower(rightBytes), four);
                    four = GroupSums.Four(values + k + 4);
                    l = T.AddNibbles(l, Upper(leftBytes), four);
                    r = T.AddNibbles(r, Upper(rightBytes), four);
                }

                var scale = Vector256.Create(*scales);
                left = GroupSums.Add(left, l, scale, GroupSums.Scales(panel, group));
                right = GroupSums.Add(right, r, scale, GroupSums.Scales(panel + Half, group));
            }
        }

        left.Store(row.Results);
        right.Store(row.Results + Vector256<float>.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void FourRows(byte* panel, int tiles, in ActivationBlock rows)
    {
        int depth = rows.Depth, groups = rows.Groups;
        sbyte* values0 = rows.Values, values1 = values0 + depth, values2 = values1 + depth, values3 = values2 + depth;
        float* scales = rows.Scales;
        int* sums = rows.Sums;
        Vector256<float> left0 = default, left1 = default, left2 = default, left3 = default, right0 = default, right1 = default, right2 = default, right3 = default;
        for (int tile = 0, at = 0; tile < tiles; tile++, panel += TileBytes)
        {
            Prefetch(panel + Ahead);
            for (int group = 0; group < Tile.Groups; group++, at += Tile.Group, scales++, sums++)
            {
                byte* lines = panel + Tile.Line + (group * GroupBytes);
                Vector256<int> l0 = Vector256.Create(sums[0] * -T.NibbleOffset), l1 = Vector256.Create(sums[groups] * -T.NibbleOffset);
                Vector256<int> l2 = Vector256.Create(sums[2 * groups] * -T.NibbleOffset), l3 = Vector256.Create(sums[3 * groups] * -T.NibbleOffset);
                Vector256<int> r0 = l0, r1 = l1, r2 = l2, r3 = l3;
                for (int k = at; k < at + Tile.Group; k += 8, lines += Tile.Line)
                {
                    Vector256<byte> leftBytes = Vector256.Load(lines), rightBytes = Vector256.Load(lines + Half), l = Lower(leftBytes), r = Lower(rightBytes);
                    Vector256<sbyte> four0 = GroupSums.Four(values0 + k), four1 = GroupSums.Four(values1 + k), four2 = GroupSums.Four(values2 + k), four3 = GroupSums.Four(values3 + k);
                    (l0, r0) = (T.AddNibbles(l0, l, four0), T.AddNibbles(r0, r, four0));
                    (l1, r1) = (T.AddNibbles(l1, l, four1), T.AddNibbles(r1, r, four1));
                    (l2, r2) = (T.AddNibbles(l2, l, four2), T.AddNibbles(r2, r, four2));
                    (l3, r3) = (T.AddNibbles(l3, l, four3), T.AddNibbles(r3, r, four3));
                    (l, r) = (Upper(leftBytes), Upper(rightBytes));
                    (four0, four1, four2, four3) = (GroupSums.Four(values0 + k + 4), GroupSums.Four(values1 + k + 4), GroupSums.Four(values2 + k + 4), GroupSums.Four(values3 + k + 4));
                    (l0, r0) = (T.AddNibbles(l0, l, four0), T.AddNibbles(r0, r, four0));
                    (l1, r1) = (T.AddNibbles(l1, l, four1), T.AddNibbles(r1, r, four1));
                    (l2, r2) = (T.AddNibbles(l2, l, four2), T.AddNibbles(r2, r, four2));
                    (l3, r3) = (T.AddNibbles(l3, l, four3), T.AddNibbles(r3, r, four3));
                }

                Vector256<float> leftScales = GroupSums.Scales(panel, group), rightScales = GroupSums.Scales(panel + Half, group);
                Vector256<float> scale0 = Vector256.Create(scales[0]), scale1 = Vector256.Create(scales[groups]), scale2 = Vector256.Create(scales[2 * groups]), scale3 = Vector256.Create(scales[3 * groups]);
                (left0, right0) = (GroupSums.Add(left0, l0, scale0, leftScales), GroupSums.Add(right0, r0, scale0, rightScales));
                (left1, right1) = (GroupSums.Add(left1, l1, scale1, leftScales), GroupSums.Add(right1, r1, scale1, rightScales));
                (left2, right2) = (GroupSums.Add(left2, l2, scale2, leftScales), GroupSums.Add(right2, r2, scale2, rightScales));
                (left3, right3) = (GroupSums.Add(left3, l3, scale3, leftScales), GroupSums.Add(right3, r3, scale3, rightScales));
            }
        }

        float* results = rows.Results;
        Store(results, left0, right0);
        Store(results += rows.Stride, left1, right1);
        Store(results += rows.Stride, left2, right2);
        Store(results + rows.Stride, left3, right3);

        static void Store(float* results, Vector256<float> left, Vector256<float> right)
        {
            left.Store(results);
            right.Store(results + Vector256<float>.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lower(Vector256<byte> bytes) => bytes & Vector256.Create((byte)15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Upper(Vector256<byte> bytes) => Lower(Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* tile)
    {
        if (!Sse.IsSupported) return;
        for (int line = 0; line < TileBytes; line += Tile.Line) Sse.Prefetch0(tile + line);
    }
}
