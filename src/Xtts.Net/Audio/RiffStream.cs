using System.Text;

namespace Xtts.Net.Audio;

/// <summary>Reads a RIFF file forwards, chunk by chunk; never seeks, so it works on pipes and network streams.</summary>
/// <remarks>Does not own the stream. Not thread-safe.</remarks>
internal sealed class RiffStream
{
    private const int BufferBytes = 1 << 16;

    private readonly Stream _stream;

    /// <param name="stream">A readable stream, at the first byte of the file.</param>
    /// <param name="source">What is read, for messages.</param>
    public RiffStream(Stream stream, string source)
    {
        _stream = stream;
        Source = source;
    }

    /// <summary>What is read, for messages.</summary>
    public string Source { get; }

    /// <summary>Bytes left, when the stream can tell.</summary>
    public long? Remaining => _stream.CanSeek ? Math.Max(0, _stream.Length - _stream.Position) : null;

    /// <summary>Reads as much as there is.</summary>
    /// <returns>Bytes read: fewer than asked for only at the end of the file.</returns>
    public int ReadUpTo(Span<byte> bytes) => _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);

    /// <summary>Fills the span.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="part">Name of the part that is read, for messages.</param>
    /// <exception cref="AudioFormatException">The file ends before.</exception>
    public void Read(Span<byte> bytes, string part)
    {
        if (ReadUpTo(bytes) < bytes.Length) throw Truncated(part);
    }

    /// <summary>Passes over bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="part">Name of the part that is passed over, for messages.</param>
    /// <exception cref="AudioFormatException">The file ends before.</exception>
    public void Skip(long count, string part)
    {
        if (count <= 0) return;
        var buffer = new byte[Math.Min(count, BufferBytes)];
        for (; count > 0; count -= Math.Min(count, buffer.Length)) Read(buffer.AsSpan(0, (int)Math.Min(count, buffer.Length)), part);
    }

    /// <summary>A four-character code as text; bytes that are not printable ASCII appear as question marks.</summary>
    public static string NameOf(ReadOnlySpan<byte> code)
    {
        var name = new StringBuilder(code.Length);
        foreach (byte character in code) name.Append(character is >= 0x20 and < 0x7F ? (char)character : '?');
        return name.ToString();
    }

    private AudioFormatException Truncated(string part) => new($"{Source}: the file ends inside {part}. It is truncated, or a chunk size is wrong: export or copy the clip again.");
}
