namespace Xtts.Net.Fuzzing.Targets;

/// <summary>A stream that cannot seek, as a pipe or a request body.</summary>
/// <param name="content">Its bytes.</param>
internal sealed class ForwardOnlyStream(byte[] content) : MemoryStream(content, writable: false)
{
    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
}
