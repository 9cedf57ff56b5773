using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Products in 16 registers of 256 bits: 6 rows by 16 columns.</summary>
internal readonly unsafe struct Product256 : IProductKernel
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
        Lanes256 s0a = default, s1a = default, s2a = default, s3a = default, s4a = default, s5a = default;
        Lanes256 s0b = default, s1b = default, s2b = default, s3b = default, s4b = default, s5b = default;
        float* weights = operands.Weights, group = operands.Values;
        for (int g = 0; g < operands.Groups; g++, group += operands.GroupStride)
        {
            float* block = group;
            for (int b = 0; b < operands.Blocks; b++, block += operands.BlockStride)
            {
                float* end = block + Signal.Lanes;
                for (float* x = block; x != end; x++, weights += Columns)
                {
                    Lanes256 wa = Lanes256.Load(weights), wb = Lanes256.Load(weights + 8);
                    var value = Lanes256.All(x[0]);
                    s0a = Lanes256.MultiplyAdd(value, wa, s0a);
                    s0b = Lanes256.MultiplyAdd(value, wb, s0b);
                    value = Lanes256.All(x[16]);
                    s1a = Lanes256.MultiplyAdd(value, wa, s1a);
                    s1b = Lanes256.MultiplyAdd(value, wb, s1b);
                    value = Lanes256.All(x[32]);
                    s2a = Lanes256.MultiplyAdd(value, wa, s2a);
                    s2b = Lanes256.MultiplyAdd(value, wb, s2b);
                    value = Lanes256.All(x[48]);
                    s3a = Lanes256.MultiplyAdd(value, wa, s3a);
                    s3b = Lanes256.MultiplyAdd(value, wb, s3b);
                    value = Lanes256.All(x[64]);
                    s4a = Lanes256.MultiplyAdd(value, wa, s4a);
                    s4b = Lanes256.MultiplyAdd(value, wb, s4b);
                    value = Lanes256.All(x[80]);
                    s5a = Lanes256.MultiplyAdd(value, wa, s5a);
                    s5b = Lanes256.MultiplyAdd(value, wb, s5b);
                }
            }
        }

        float* sums0 = operands.Sums;
        Lanes256.Store(s0a, sums0);
        Lanes256.Store(s0b, sums0 + 8);
        Lanes256.Store(s1a, sums0 + 16);
        Lanes256.Store(s1b, sums0 + 24);
        Lanes256.Store(s2a, sums0 + 32);
        Lanes256.Store(s2b, sums0 + 40);
        Lanes256.Store(s3a, sums0 + 48);
        Lanes256.Store(s3b, sums0 + 56);
        Lanes256.Store(s4a, sums0 + 64);
        Lanes256.Store(s4b, sums0 + 72);
        Lanes256.Store(s5a, sums0 + 80);
        Lanes256.Store(s5b, sums0 + 88);
    }
}
