namespace Xtts.Net.Checkpoints.Export;

/// <summary>The memory that an export works in, whatever the size of the checkpoint. Not thread-safe.</summary>
internal sealed class ConversionBuffers
{
    /// <summary>Bytes of each buffer: large enough for sequential reads and writes, small enough to stay in the processor's cache.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Elements as the source has them, in row-major order.</summary>
    public byte[] Elements { get; } = GC.AllocateUninitializedArray<byte>(Bytes);

    /// <summary>Elements in their new type.</summary>
    public byte[] Converted { get; } = GC.AllocateUninitializedArray<byte>(Bytes);

    /// <summary>Elements as they were read back.</summary>
    public byte[] Written { get; } = GC.AllocateUninitializedArray<byte>(Bytes);
}
