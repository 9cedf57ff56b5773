using Xtts.Net.Checkpoints;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Facts about element types of ONNX.</summary>
internal static class OnnxElementTypes
{
    /// <summary>Size of one element in bytes.</summary>
    public static int SizeInBytes(this OnnxElementType type) => type switch
    {
        OnnxElementType.Int64 or OnnxElementType.Double => 8,
        OnnxElementType.Float or OnnxElementType.Int32 => 4,
        OnnxElementType.UInt8 => 1,
        _ => 2,
    };

    /// <summary>The ONNX type of a stored floating-point type.</summary>
    /// <returns><see langword="false"/> for integers.</returns>
    public static bool TryFromStored(TensorElementType stored, out OnnxElementType type)
    {
        type = stored switch
        {
            TensorElementType.Float32 => OnnxElementType.Float,
            TensorElementType.Float16 => OnnxElementType.Float16,
            TensorElementType.BFloat16 => OnnxElementType.BFloat16,
            TensorElementType.Float64 => OnnxElementType.Double,
            _ => 0,
        };
        return type != 0;
    }
}
