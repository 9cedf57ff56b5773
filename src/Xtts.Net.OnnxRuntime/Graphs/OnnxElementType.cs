namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Element types of ONNX tensors: <c>TensorProto.DataType</c>, the part that is used here.</summary>
internal enum OnnxElementType
{
    /// <summary>IEEE single precision.</summary>
    Float = 1,

    /// <summary>Unsigned, 1 byte.</summary>
    UInt8 = 2,

    /// <summary>Signed, 4 bytes.</summary>
    Int32 = 6,

    /// <summary>Signed, 8 bytes.</summary>
    Int64 = 7,

    /// <summary>IEEE half precision.</summary>
    Float16 = 10,

    /// <summary>IEEE double precision.</summary>
    Double = 11,

    /// <summary>Upper half of a single.</summary>
    BFloat16 = 16,
}
