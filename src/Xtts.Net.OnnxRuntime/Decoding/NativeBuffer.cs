using System.Runtime.InteropServices;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Zeroed memory outside the managed heap, from the beginning of a cache line on. Of a large buffer the operating system provides only the pages that are touched.</summary>
internal sealed unsafe class NativeBuffer : SafeHandle
{
    private const int Line = 64;    // bytes

    /// <param name="bytes">Its size.</param>
    /// <exception cref="OutOfMemoryException">There is no room for it.</exception>
    public NativeBuffer(long bytes)
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed(checked((nuint)bytes + Line)));

    /// <summary>The first byte.</summary>
    public byte* Pointer => (byte*)((handle + Line - 1) / Line * Line);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
