using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Products in registers of 128 bits: 6 rows by 16 columns, which fill the 32 of NEON; with 16 of them some sums wait in memory.</summary>
internal readonly unsafe struct Product128 : IProductKernel
{
    /// <inheritdoc/>
    public static int Columns => 16;

    /// <inheritdoc/>
    public static int Rows => 6;

    /// <inheritdoc/>
    public static void Multiply(in ProductOperands operands, int rows)
    {
        var part = operands;
        for (; rows > 0; rows -= 6)
        {
            Multiply6(part);
            part.Values += 6 * Signal.Lanes;
            part.Sums += 6 * Signal.Lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply6(in ProductOperands operands)
    {
        Lanes128 s0a = default, s1a = default, s2a = default, s3a = default, s4a = default, s5a = default;
        Lanes128 s0b = default, s1b = default, s2b = default, s3b = default, s4b = default, s5b = default;
        Lanes128 s0c = default, s1c = default, s2c = default, s3c = default, s4c = default, s5c = default;
        Lanes128 s0d = default, s1d = default, s2d = default, s3d = default, s4d = default, s5d = default;
        float* weights = operands.Weights, group = operands.Values;
        for (int g = 0; g < operands.Groups; g++, group += operands.GroupStride)
        {
            float* block = group;
            for (int b = 0; b < operands.Blocks; b++, block += operands.BlockStride)
            {
                float* end = block + Signal.Lanes;
                for (float* x = block; x != end; x++, weights += Columns)
                {
                    Lanes128 wa = Lanes128.Load(weights), wb = Lanes128.Load(weights + 4), wc = Lanes128.Load(weights + 8), wd = Lanes128.Load(weights + 12);
                    var value = Lanes128.All(x[0]);
                    s0a = Lanes128.MultiplyAdd(value, wa, s0a);
                    s0b = Lanes128.MultiplyAdd(value, wb, s0b);
                    s0c = Lanes128.MultiplyAdd(value, wc, s0c);
                    s0d = Lanes128.MultiplyAdd(value, wd, s0d);
                    value = Lanes128.All(x[16]);
                    s1a = Lanes128.MultiplyAdd(value, wa, s1a);
                    s1b = Lanes128.MultiplyAdd(value, wb, s1b);
                    s1c = Lanes128.MultiplyAdd(value, wc, s1c);
                    s1d = Lanes128.MultiplyAdd(value, wd, s1d);
                    value = Lanes128.All(x[32]);
                    s2a = Lanes128.MultiplyAdd(value, wa, s2a);
                    s2b = Lanes128.MultiplyAdd(value, wb, s2b);
                    s2c = Lanes128.MultiplyAdd(value, wc, s2c);
                    s2d = Lanes128.MultiplyAdd(value, wd, s2d);
                    value = Lanes128.All(x[48]);
                    s3a = Lanes128.MultiplyAdd(value, wa, s3a);
                    s3b = Lanes128.MultiplyAdd(value, wb, s3b);
                    s3c = Lanes128.MultiplyAdd(value, wc, s3c);
                    s3d = Lanes128.MultiplyAdd(value, wd, s3d);
                    value = Lanes128.All(x[64]);
                    s4a = Lanes128.MultiplyAdd(value, wa, s4a);
                    s4b = Lanes128.MultiplyAdd(value, wb, s4b);
                    s4c = Lanes128.MultiplyAdd(value, wc, s4c);
                    s4d = Lanes128.MultiplyAdd(value, wd, s4d);
                    value = Lanes128.All(x[80]);
                    s5a = Lanes128.MultiplyAdd(value, wa, s5a);
                    s5b = Lanes128.MultiplyAdd(value, wb, s5b);
                    s5c = Lanes128.MultiplyAdd(value, wc, s5c);
                    s5d = Lanes128.MultiplyAdd(value, wd, s5d);
                }
            }
        }

        float* sums0 = operands.Sums;
        Lanes128.Store(s0a, sums0);
        Lanes128.Store(s0b, sums0 + 4);
        Lanes128.Store(s0c, sums0 + 8);
        Lanes128.Store(s0d, sums0 + 12);
        Lanes128.Store(s1a, sums0 + 16);
        Lanes128.Store(s1b, sums0 + 20);
        Lanes128.Store(s1c, sums0 + 24);
        Lanes128.Store(s1d, sums0 + 28);
        Lanes128.Store(s2a, sums0 + 32);
        Lanes128.Store(s2b, sums0 + 36);
        Lanes128.Store(s2c, sums0 + 40);
        Lanes128.Store(s2d, sums0 + 44);
        Lanes128.Store(s3a, sums0 + 48);
        Lanes128.Store(s3b, sums0 + 52);
        Lanes128.Store(s3c, sums0 + 56);
        Lanes128.Store(s3d, sums0 + 60);
        Lanes128.Store(s4a, sums0 + 64);
        Lanes128.Store(s4b, sums0 + 68);
        Lanes128.Store(s4c, sums0 + 72);
        Lanes128.Store(s4d, sums0 + 76);
        Lanes128.Store(s5a, sums0 + 80);
        Lanes128.Store(s5b, sums0 + 84);
        Lanes128.Store(s5c, sums0 + 88);
        Lanes128.Store(s5d, sums0 + 92);
    }
}
