namespace Xtts.Net.Checkpoints.Safetensors;

/// <summary>Limits and element types of the safetensors format.</summary>
internal static class SafetensorsFormat
{
    /// <summary>Bytes of the little-endian header length at the start of a file.</summary>
    public const int LengthBytes = 8;

    /// <summary>JSON values that describe one tensor: its name, an object of three parts, two lists, and up to eight axes.</summary>
    public const int ValuesOfTensor = 24;

    /// <summary>Name of the entry that holds texts instead of a tensor.</summary>
    public const string Metadata = "__metadata__";

    /// <summary>Name of an element type in a header.</summary>
    public static string NameOf(TensorElementType type) => type switch
    {
        TensorElementType.Float32 => "F32",
        TensorElementType.Float16 => "F16",
        TensorElementType.BFloat16 => "BF16",
        TensorElementType.Float64 => "F64",
        TensorElementType.Int64 => "I64",
        TensorElementType.Int32 => "I32",
        TensorElementType.Int16 => "I16",
        TensorElementType.Int8 => "I8",
        TensorElementType.UInt8 => "U8",
        TensorElementType.Bool => "BOOL",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type."),
    };

    /// <summary>Element type by its name in a header.</summary>
    public static bool TryGetElementType(string? name, out TensorElementType type)
    {
        TensorElementType? found = name switch
        {
            "F32" => TensorElementType.Float32,
            "F16" => TensorElementType.Float16,
            "BF16" => TensorElementType.BFloat16,
            "F64" => TensorElementType.Float64,
            "I64" => TensorElementType.Int64,
            "I32" => TensorElementType.Int32,
            "I16" => TensorElementType.Int16,
            "I8" => TensorElementType.Int8,
            "U8" => TensorElementType.UInt8,
            "BOOL" => TensorElementType.Bool,
            _ => null,
        };
        type = found.GetValueOrDefault();
        return found is not null;
    }
}
