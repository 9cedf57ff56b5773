using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.OnnxRuntime.Protobuf;

/// <summary>Writes one message in protobuf's wire format.</summary>
/// <remarks>
/// Wire format: https://protobuf.dev/programming-guides/encoding. A nested message and a large run of bytes are kept by reference and copied once, in <see cref="ToArray"/>,
/// so whoever hands them over must not change them before. Not thread-safe.
/// </remarks>
internal sealed class ProtobufWriter
{
    private const int CopyUpTo = 4096;                              // shorter runs are copied, longer ones kept by reference
    private const int Varint = 0, LengthDelimited = 2, Fixed32 = 5; // wire types

    private readonly List<ReadOnlyMemory<byte>> _segments = [];
    private byte[] _buffer = new byte[256];
    private int _start;     // first byte of the buffer that is in no segment yet
    private int _end;

    /// <summary>Length of the message so far, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Writes an integer or enumeration field.</summary>
    public void WriteInteger(int field, long value)
    {
        WriteTag(field, Varint);
        WriteVarint((ulong)value);
    }

    /// <summary>Writes a single-precision field.</summary>
    public void WriteFloat(int field, float value)
    {
        WriteTag(field, Fixed32);
        BinaryPrimitives.WriteSingleLittleEndian(Reserve(sizeof(float)), value);
    }

    /// <summary>Writes a text field in UTF-8.</summary>
    public void WriteText(int field, string value) => WriteBytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Writes a field of raw bytes.</summary>
    public void WriteBytes(int field, ReadOnlyMemory<byte> value)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        Append(value);
    }

    /// <summary>Writes a nested message, which must be complete.</summary>
    public void WriteMessage(int field, ProtobufWriter message)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)message.Length);
        message.Seal();
        foreach (var segment in message._segments) Append(segment);
    }

    /// <summary>The whole message.</summary>
    /// <exception cref="OverflowException">It is longer than an array can be (2 GB, which is also protobuf's own limit).</exception>
    public byte[] ToArray()
    {
        Seal();
        var message = new byte[checked((int)Length)];
        int position = 0;
        foreach (var segment in _segments)
        {
            segment.Span.CopyTo(message.AsSpan(position));
            position += segment.Length;
        }

        return message;
    }

    private void WriteTag(int field, int wireType) => WriteVarint((ulong)((uint)field << 3 | (uint)wireType));

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Reserve(1)[0] = (byte)(value | 0x80);
        Reserve(1)[0] = (byte)value;
    }

    private void Append(ReadOnlyMemory<byte> value)
    {
        if (value.Length <= CopyUpTo)
        {
            value.Span.CopyTo(Reserve(value.Length));
            return;
        }

        Seal();
        _segments.Add(value);
        Length += value.Length;
    }

    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _end < length)
        {
            Seal();
            _buffer = new byte[Math.Max(length, 2 * _buffer.Length)];
            _start = _end = 0;
        }

        var room = _buffer.AsSpan(_end, length);
        _end += length;
        Length += length;
        return room;
    }

    private void Seal()
    {
        if (_end > _start) _segments.Add(_buffer.AsMemory(_start, _end - _start));
        _start = _end;
    }
}
