using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Reads the operands of pickle opcodes; every read is checked against the end of the pickle and of the frame.</summary>
internal ref struct PickleCursor
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _data;
    private readonly string _file;
    private int _frameEnd;

    public PickleCursor(ReadOnlySpan<byte> data, string file)
    {
        _data = data;
        _file = file;
        _frameEnd = -1;
        Position = 0;
    }

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    public readonly bool AtEnd => Position == _data.Length;

    public byte Byte() => Take(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    /// <summary>Bytes of a counted operand.</summary>
    public ReadOnlySpan<byte> Bytes(long count, int limit = PickleLimits.StringBytes) =>
        count >= 0 && count <= limit ? Take((int)count) : throw Damaged($"speaks of {count} bytes at once, at most {limit} are read");

    public string Text(long count)
    {
        var bytes = Bytes(count);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw Damaged("holds a text that is no UTF-8", e);
        }
    }

    /// <summary>A text up to the end of the line, as old opcodes have it.</summary>
    public string Line()
    {
        int length = _data[Position..].IndexOf((byte)'\n');
        if (length is < 0 or > PickleLimits.NameBytes) throw Damaged("holds an endless name");
        string line = Text(length);
        Take(1);
        return line;
    }

    /// <summary>Opens a frame (protocol 4): no operand may cross its end, and frames do not nest.</summary>
    public void Frame()
    {
        long length = Int64();
        if (Position < _frameEnd || length < 0 || length > _data.Length - Position) throw Damaged("has a frame that does not fit");
        _frameEnd = Position + (int)length;
    }

    public readonly CheckpointFormatException Damaged(string what, Exception? cause = null) =>
        new($"'{_file}': its pickle {what} (at byte {Position}). The file is damaged or was not written by torch.save.", cause);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _data.Length - Position) throw Damaged("ends in the middle");
        var bytes = _data.Slice(Position, count);
        if (Position < _frameEnd && Position + count > _frameEnd) throw Damaged("crosses the end of a frame");
        Position += count;
        return bytes;
    }
}
