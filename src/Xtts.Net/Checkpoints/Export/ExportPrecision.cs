namespace Xtts.Net.Checkpoints.Export;

/// <summary>Element type of the floating-point weights of a written checkpoint. Integers stay as they are.</summary>
public enum ExportPrecision
{
    /// <summary>Each tensor keeps its element type; the bytes are copied.</summary>
    Keep,

    /// <summary>Single precision: 1.87 GB at full size.</summary>
    Float32,

    /// <summary>Half precision: 0.94 GB at full size. A weight beyond 65504 is an error.</summary>
    Float16,

    /// <summary>Upper half of a single: 0.94 GB at full size, the range of single precision with fewer digits than half precision.</summary>
    BFloat16,
}
