using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>An instruction set's way to add up products of bytes, four to each 32-bit lane. All are exact, so they agree to the last bit.</summary>
internal interface IByteProducts
{
    /// <summary>Whether the processor has it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>What <see cref="AddBytes"/> counts each weight too high: 128 where it takes them as stored, 0 where it takes the 128 off itself.</summary>
    static abstract int ByteOffset { get; }

    /// <summary>What <see cref="AddNibbles"/> counts each weight too high: 8 or 0.</summary>
    static abstract int NibbleOffset { get; }

    /// <summary>Adds the products of stored 8-bit weights.</summary>
    /// <param name="sums">Sums so far.</param>
    /// <param name="weights">Weights plus 128.</param>
    /// <param name="values">Values, -127 to 127.</param>
    static abstract Vector256<int> AddBytes(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values);

    /// <summary>Adds the products of stored 4-bit weights.</summary>
    /// <param name="sums">Sums so far.</param>
    /// <param name="weights">Weights plus 8.</param>
    /// <param name="values">Values, -127 to 127.</param>
    static abstract Vector256<int> AddNibbles(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values);
}
