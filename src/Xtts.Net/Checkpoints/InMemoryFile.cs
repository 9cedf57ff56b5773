namespace Xtts.Net.Checkpoints;

/// <summary>A file whose bytes are in memory already.</summary>
internal sealed class InMemoryFile : CheckpointFile
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <param name="path">Name of the file, for messages.</param>
    /// <param name="bytes">All its bytes.</param>
    public InMemoryFile(string path, ReadOnlyMemory<byte> bytes)
        : base(path, bytes.Length) => _bytes = bytes;

    /// <inheritdoc/>
    public override CheckpointLoadMode LoadMode => CheckpointLoadMode.Copy;

    /// <inheritdoc/>
    protected override void Fill(long offset, Span<byte> destination) => ViewInside(offset, destination.Length).CopyTo(destination);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> ViewInside(long offset, int count) => _bytes.Span.Slice((int)offset, count);

    /// <inheritdoc/>
    protected override void Close()
    {
    }
}
