using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>A file whose tensors are read into memory of their own whenever they are viewed; nothing of it is mapped.</summary>
/// <param name="path">The file, as the caller gave it.</param>
/// <param name="handle">The open file, owned from now on.</param>
internal sealed class CopiedFile(string path, SafeFileHandle handle) : DiskFile(path, handle)
{
    /// <inheritdoc/>
    public override CheckpointLoadMode LoadMode => CheckpointLoadMode.Copy;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> ViewInside(long offset, int count)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(count);
        Fill(offset, bytes);

        // Once more: what was written while it was read must not pass for the file that was opened.
        RequireUnchanged();
        return bytes;
    }

    /// <inheritdoc/>
    protected override void Close() => Handle.Dispose();
}
