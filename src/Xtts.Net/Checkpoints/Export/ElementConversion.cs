using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>Converts floating-point elements: to the nearest value, ties to even; nothing finite becomes infinite. Values are little-endian, as is every system that .NET 10 runs on here.</summary>
internal static class ElementConversion
{
    // Smallest magnitudes, as bits of a single, that round to infinity: 65520, and the middle between the largest BFloat16 and the next power of two.
    private const uint HalfOverflow = 0x477F_F000, BFloat16Overflow = 0x7F7F_8000;
    private const int Block = 4096;

    /// <summary>Converts a piece of a tensor.</summary>
    /// <param name="source">Elements in the source's type.</param>
    /// <param name="tensor">The tensor, with the type to convert to.</param>
    /// <param name="buffer">Room for the result.</param>
    /// <returns>The result, in the buffer.</returns>
    /// <exception cref="PrecisionOverflowException">A finite value would become infinite.</exception>
    public static ReadOnlySpan<byte> Convert(ReadOnlySpan<byte> source, PlannedTensor tensor, Span<byte> buffer)
    {
        int from = tensor.Source.ElementType.SizeInBytes(), to = tensor.ElementType.SizeInBytes(), count = source.Length / from;
        Span<float> singles = stackalloc float[Block];
        for (int done = 0; done < count; done += Block)
        {
            int length = Math.Min(Block, count - done);
            var block = singles[..length];
            ToSingles(source.Slice(done * from, length * from), tensor, block);
            FromSingles(block, tensor, buffer.Slice(done * to, length * to));
        }

        return buffer[..(count * to)];
    }

    private static void ToSingles(ReadOnlySpan<byte> source, PlannedTensor tensor, Span<float> singles)
    {
        switch (tensor.Source.ElementType)
        {
            case TensorElementType.Float32: source.CopyTo(MemoryMarshal.AsBytes(singles)); break;
            case TensorElementType.Float16: TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(source), singles); break;
            case TensorElementType.BFloat16: BFloat16Bits.Widen(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<float, uint>(singles)); break;
            case TensorElementType.Float64: DoubleRounding.Narrow(MemoryMarshal.Cast<byte, double>(source), tensor, singles); break;
            default: throw new ArgumentOutOfRangeException(nameof(tensor), tensor.Source.ElementType, "Not a floating-point type.");
        }
    }

    private static void FromSingles(ReadOnlySpan<float> singles, PlannedTensor tensor, Span<byte> result)
    {
        switch (tensor.ElementType)
        {
            case TensorElementType.Float32: MemoryMarshal.AsBytes(singles).CopyTo(result); break;
            case TensorElementType.Float16:
                OverflowScan.Require(singles, HalfOverflow, tensor);
                TensorPrimitives.ConvertToHalf(singles, MemoryMarshal.Cast<byte, Half>(result));
                break;
            case TensorElementType.BFloat16:
                OverflowScan.Require(singles, BFloat16Overflow, tensor);
                BFloat16Bits.Round(MemoryMarshal.Cast<float, uint>(singles), MemoryMarshal.Cast<byte, ushort>(result));
                break;
            default: throw new ArgumentOutOfRangeException(nameof(tensor), tensor.ElementType, "Not a type that is written.");
        }
    }
}
