namespace Xtts.Net.Checkpoints.Export;

/// <summary>The memory that an export works in, whatever the size of the checkpoint. Not thread-safe.</summary>
internal sealed class ConversionBuffers
{
    /// <summary>Elements of a strided tensor in row-major order.</summary>
    public byte[] Gathered { get; } = GC.AllocateUninitializedArray<byte>(TensorBytes.BufferBytes);

    /// <summary>Elements in their new type.</summary>
    public byte[] Converted { get; } = GC.AllocateUninitializedArray<byte>(TensorBytes.BufferBytes);
}
