using System.Runtime.InteropServices;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Zeroed memory outside the managed heap. Of a large buffer the operating system provides only the pages that are touched.</summary>
internal sealed unsafe class NativeBuffer : SafeHandle
{
    /// <param name="bytes">Its size.</param>
    /// <exception cref="OutOfMemoryException">There is no room for it.</exception>
    public NativeBuffer(long bytes)
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed(checked((nuint)bytes)));

    /// <summary>The first byte.</summary>
    public byte* Pointer => (byte*)handle;

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
