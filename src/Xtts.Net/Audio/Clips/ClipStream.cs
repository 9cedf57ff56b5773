using System.Security.Cryptography;

namespace Xtts.Net.Audio.Clips;

/// <summary>A stream of a clip whose beginning can be looked at before it is read, and whose bytes are hashed on their way.</summary>
/// <remarks>Reads forwards only and does not own the stream. Not thread-safe.</remarks>
internal sealed class ClipStream : Stream
{
    private const int PeekedBytes = 64, BlockBytes = 1 << 16;
    private const long MaxTrailingBytes = 1 << 30;

    private readonly Stream _inner;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _start = new byte[PeekedBytes];
    private readonly int _startLength;
    private int _startRead;

    /// <param name="inner">A readable stream, at the first byte of the clip.</param>
    public ClipStream(Stream inner)
    {
        _inner = inner;
        _startLength = inner.ReadAtLeast(_start, PeekedBytes, throwOnEndOfStream: false);
        _hash.AppendData(_start, 0, _startLength);
    }

    /// <summary>The first bytes, whether they have been read or not.</summary>
    public ReadOnlySpan<byte> Start => _start.AsSpan(0, _startLength);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <summary>Whether length and position are known; it cannot be sought even then.</summary>
    public override bool CanSeek => _inner.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _inner.Position - (_startLength - _startRead);
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_startRead < _startLength)
        {
            int copied = Math.Min(buffer.Length, _startLength - _startRead);
            _start.AsSpan(_startRead, copied).CopyTo(buffer);
            _startRead += copied;
            return copied;
        }

        int count = _inner.Read(buffer);
        _hash.AppendData(buffer[..count]);
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left and gives the hash of everything.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal digits; <see langword="null"/> when the stream does not come to an end soon.</returns>
    public string? ReadToHash()
    {
        byte[] block = new byte[BlockBytes];
        _startRead = _startLength;
        long passed = 0;
        for (int count; (count = Read(block)) > 0; passed += count)
        {
            if (passed > MaxTrailingBytes) return null;
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }
}
