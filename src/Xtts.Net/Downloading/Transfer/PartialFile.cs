using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Transfer;

/// <summary>A file that is not complete yet. It stays on the disk when fetching stops; what lies there is read into the digest before it is gone on with.</summary>
internal sealed class PartialFile : IDisposable
{
    private const int BufferSize = 1 << 20;

    private readonly FileStream _stream;
    private readonly RunningDigest _digest;

    private PartialFile(FileStream stream, RunningDigest digest)
    {
        _stream = stream;
        _digest = digest;
    }

    /// <summary>Bytes that are there.</summary>
    public long Length { get; private set; }

    /// <summary>Opens or begins a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">What it will be. More bytes than that has belong to something else, and are thrown away.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<PartialFile> OpenAsync(string path, RepositoryFile file, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var partial = new PartialFile(stream, new RunningDigest(file.Digest, file.Length));
        try
        {
            if (stream.Length > file.Length) partial.Clear();
            await partial.ReadAsync(cancellationToken).ConfigureAwait(false);
            return partial;
        }
        catch
        {
            partial.Dispose();
            throw;
        }
    }

    /// <summary>Whether a complete file is of a digest.</summary>
    public static async Task<bool> IsAsync(string path, RepositoryFile file, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (stream.Length != file.Length) return false;
        using var digest = new RunningDigest(file.Digest, file.Length);
        await ReadAsync(stream, digest, cancellationToken).ConfigureAwait(false);
        return digest.Hex == file.Digest.Hex;
    }

    /// <summary>Digest of what is there.</summary>
    public string Digest => _digest.Hex;

    /// <summary>Writes what comes next.</summary>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _digest.Append(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Throws away what is there.</summary>
    public void Clear()
    {
        _stream.SetLength(0);
        _stream.Position = 0;
        _digest.Reset();
        Length = 0;
    }

    /// <summary>Waits until everything is on the disk.</summary>
    public void Flush() => _stream.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _digest.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Length = await ReadAsync(_stream, _digest, cancellationToken).ConfigureAwait(false);
        _stream.Position = Length;
    }

    private static async Task<long> ReadAsync(FileStream stream, RunningDigest digest, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[(int)Math.Min(BufferSize, Math.Max(1, stream.Length))];
        long length = 0;
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
        {
            digest.Append(buffer.AsSpan(0, read));
            length += read;
        }

        return length;
    }
}
