using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Products in 32 registers of 512 bits: 12 rows by 32 columns, what is left over by fours.</summary>
internal readonly unsafe struct Product512 : IProductKernel
{
    /// <inheritdoc/>
    public static int Columns => 32;

    /// <inheritdoc/>
    public static int Rows => 4;

    /// <inheritdoc/>
    public static void Multiply(in ProductOperands operands, int rows)
    {
        var part = operands;
        for (; rows >= 12; rows -= 12)
        {
            Multiply12(part);
            part.Values += 12 * Signal.Lanes;
            part.Sums += 12 * Signal.Lanes;
        }

        for (; rows > 0; rows -= 4)
        {
            Multiply4(part);
            part.Values += 4 * Signal.Lanes;
            part.Sums += 4 * Signal.Lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply12(in ProductOperands operands)
    {
        Lanes512 s0a = default, s1a = default, s2a = default, s3a = default, s4a = default, s5a = default, s6a = default, s7a = default, s8a = default, s9a = default, s10a = default, s11a = default;
        Lanes512 s0b = default, s1b = default, s2b = default, s3b = default, s4b = default, s5b = default, s6b = default, s7b = default, s8b = default, s9b = default, s10b = default, s11b = default;
        float* weights = operands.Weights, group = operands.Values;
        for (int g = 0; g < operands.Groups; g++, group += operands.GroupStride)
        {
            float* block = group;
            for (int b = 0; b < operands.Blocks; b++, block += operands.BlockStride)
            {
                float* end = block + Signal.Lanes;
                for (float* x = block; x != end; x++, weights += Columns)
                {
                    Lanes512 wa = Lanes512.Load(weights), wb = Lanes512.Load(weights + 16);
                    var value = Lanes512.All(x[0]);
                    s0a = Lanes512.MultiplyAdd(value, wa, s0a);
                    s0b = Lanes512.MultiplyAdd(value, wb, s0b);
                    value = Lanes512.All(x[16]);
                    s1a = Lanes512.MultiplyAdd(value, wa, s1a);
                    s1b = Lanes512.MultiplyAdd(value, wb, s1b);
                    value = Lanes512.All(x[32]);
                    s2a = Lanes512.MultiplyAdd(value, wa, s2a);
                    s2b = Lanes512.MultiplyAdd(value, wb, s2b);
                    value = Lanes512.All(x[48]);
                    s3a = Lanes512.MultiplyAdd(value, wa, s3a);
                    s3b = Lanes512.MultiplyAdd(value, wb, s3b);
                    value = Lanes512.All(x[64]);
                    s4a = Lanes512.MultiplyAdd(value, wa, s4a);
                    s4b = Lanes512.MultiplyAdd(value, wb, s4b);
                    value = Lanes512.All(x[80]);
                    s5a = Lanes512.MultiplyAdd(value, wa, s5a);
                    s5b = Lanes512.MultiplyAdd(value, wb, s5b);
                    value = Lanes512.All(x[96]);
                    s6a = Lanes512.MultiplyAdd(value, wa, s6a);
                    s6b = Lanes512.MultiplyAdd(value, wb, s6b);
                    value = Lanes512.All(x[112]);
                    s7a = Lanes512.MultiplyAdd(value, wa, s7a);
                    s7b = Lanes512.MultiplyAdd(value, wb, s7b);
                    value = Lanes512.All(x[128]);
                    s8a = Lanes512.MultiplyAdd(value, wa, s8a);
                    s8b = Lanes512.MultiplyAdd(value, wb, s8b);
                    value = Lanes512.All(x[144]);
                    s9a = Lanes512.MultiplyAdd(value, wa, s9a);
                    s9b = Lanes512.MultiplyAdd(value, wb, s9b);
                    value = Lanes512.All(x[160]);
                    s10a = Lanes512.MultiplyAdd(value, wa, s10a);
                    s10b = Lanes512.MultiplyAdd(value, wb, s10b);
                    value = Lanes512.All(x[176]);
                    s11a = Lanes512.MultiplyAdd(value, wa, s11a);
                    s11b = Lanes512.MultiplyAdd(value, wb, s11b);
                }
            }
        }

        float* sums0 = operands.Sums;
        float* sums1 = operands.Sums + operands.SumStride;
        Lanes512.Store(s0a, sums0);
        Lanes512.Store(s0b, sums1);
        Lanes512.Store(s1a, sums0 + 16);
        Lanes512.Store(s1b, sums1 + 16);
        Lanes512.Store(s2a, sums0 + 32);
        Lanes512.Store(s2b, sums1 + 32);
        Lanes512.Store(s3a, sums0 + 48);
        Lanes512.Store(s3b, sums1 + 48);
        Lanes512.Store(s4a, sums0 + 64);
        Lanes512.Store(s4b, sums1 + 64);
        Lanes512.Store(s5a, sums0 + 80);
        Lanes512.Store(s5b, sums1 + 80);
        Lanes512.Store(s6a, sums0 + 96);
        Lanes512.Store(s6b, sums1 + 96);
        Lanes512.Store(s7a, sums0 + 112);
        Lanes512.Store(s7b, sums1 + 112);
        Lanes512.Store(s8a, sums0 + 128);
        Lanes512.Store(s8b, sums1 + 128);
        Lanes512.Store(s9a, sums0 + 144);
        Lanes512.Store(s9b, sums1 + 144);
        Lanes512.Store(s10a, sums0 + 160);
        Lanes512.Store(s10b, sums1 + 160);
        Lanes512.Store(s11a, sums0 + 176);
        Lanes512.Store(s11b, sums1 + 176);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply4(in ProductOperands operands)
    {
        Lanes512 s0a = default, s1a = default, s2a = default, s3a = default;
        Lanes512 s0b = default, s1b = default, s2b = default, s3b = default;
        float* weights = operands.Weights, group = operands.Values;
        for (int g = 0; g < operands.Groups; g++, group += operands.GroupStride)
        {
            float* block = group;
            for (int b = 0; b < operands.Blocks; b++, block += operands.BlockStride)
            {
                float* end = block + Signal.Lanes;
                for (float* x = block; x != end; x++, weights += Columns)
                {
                    Lanes512 wa = Lanes512.Load(weights), wb = Lanes512.Load(weights + 16);
                    var value = Lanes512.All(x[0]);
                    s0a = Lanes512.MultiplyAdd(value, wa, s0a);
                    s0b = Lanes512.MultiplyAdd(value, wb, s0b);
                    value = Lanes512.All(x[16]);
                    s1a = Lanes512.MultiplyAdd(value, wa, s1a);
                    s1b = Lanes512.MultiplyAdd(value, wb, s1b);
                    value = Lanes512.All(x[32]);
                    s2a = Lanes512.MultiplyAdd(value, wa, s2a);
                    s2b = Lanes512.MultiplyAdd(value, wb, s2b);
                    value = Lanes512.All(x[48]);
                    s3a = Lanes512.MultiplyAdd(value, wa, s3a);
                    s3b = Lanes512.MultiplyAdd(value, wb, s3b);
                }
            }
        }

        float* sums0 = operands.Sums;
        float* sums1 = operands.Sums + operands.SumStride;
        Lanes512.Store(s0a, sums0);
        Lanes512.Store(s0b, sums1);
        Lanes512.Store(s1a, sums0 + 16);
        Lanes512.Store(s1b, sums1 + 16);
        Lanes512.Store(s2a, sums0 + 32);
        Lanes512.Store(s2b, sums1 + 32);
        Lanes512.Store(s3a, sums0 + 48);
        Lanes512.Store(s3b, sums1 + 48);
    }
}
