using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>bfloat16: the upper half of a single, with its range and 8 significant bits.</summary>
internal static unsafe class BrainFloat
{
    private const int Pairs = 16;

    /// <summary>Rounds values to the nearest, ties to even.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">Number of values.</param>
    /// <param name="rounded">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(float* values, int count, ushort* rounded)
    {
        int i = 0;
        for (; i + (2 * Pairs) <= count; i += 2 * Pairs)
            Vector512.Narrow(Upper(Vector512.Load((uint*)values + i)), Upper(Vector512.Load((uint*)values + i + Pairs))).Store(rounded + i);
        for (; i < count; i++)
        {
            uint bits = BitConverter.SingleToUInt32Bits(values[i]);
            rounded[i] = (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
        }

        static Vector512<uint> Upper(Vector512<uint> bits) => Vector512.ShiftRightLogical(bits + Vector512.Create(0x7FFFu) + (Vector512.ShiftRightLogical(bits, 16) & Vector512<uint>.One), 16);
    }

    /// <summary>The even ones of 32 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Even(Vector512<uint> pairs) => Vector512.ShiftLeft(pairs, 16).AsSingle();

    /// <summary>The odd ones of 32 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Odd(Vector512<uint> pairs) => (pairs & Vector512.Create(0xFFFF0000u)).AsSingle();
}
