using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Reads the operands of pickle opcodes; every read is checked against the end of the pickle and of the frame.</summary>
internal ref struct PickleCursor
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _data;
    private readonly string _file;
    private readonly int _start, _textLimit;
    private int _frameEnd;

    /// <param name="data">Bytes with a pickle somewhere in them.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="textLimit">Most bytes of one text or byte string.</param>
    public PickleCursor(ReadOnlySpan<byte> data, int start, string file, int textLimit)
    {
        _data = data;
        _file = file;
        _start = start;
        _textLimit = textLimit;
        _frameEnd = -1;
        Position = start;
    }

    /// <summary>Position of the next byte in the data.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes of the pickle read so far.</summary>
    public readonly int Taken => Position - _start;

    public byte Byte() => Take(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    /// <summary>Bytes of a counted operand.</summary>
    public ReadOnlySpan<byte> Bytes(long count) => Bytes(count, _textLimit);

    /// <summary>Bytes of a counted operand with a limit of its own.</summary>
    public ReadOnlySpan<byte> Bytes(long count, int limit) =>
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

    /// <summary>A name up to the end of the line, as old opcodes have it.</summary>
    public string Name() => Line(PickleLimits.NameBytes);

    /// <summary>A quoted text up to the end of the line, as protocol 0 has it. It is read to tell what comes after it; torch.save writes none, so one with escapes is refused.</summary>
    public string Quoted()
    {
        string line = Line(_textLimit);
        bool plain = line.Length >= 2 && line[0] is '\'' or '"' && line[^1] == line[0] && !line.Contains('\\', StringComparison.Ordinal);
        return plain ? line[1..^1] : throw Damaged("holds a text in quotes that is not written plainly");
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

    private string Line(int limit)
    {
        int length = _data[Position..].IndexOf((byte)'\n');
        if (length < 0 || length > limit) throw Damaged("holds an endless line");
        string line = Text(length);
        Take(1);
        return line;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _data.Length - Position) throw Damaged("ends in the middle");
        var bytes = _data.Slice(Position, count);
        if (Position < _frameEnd && Position + count > _frameEnd) throw Damaged("crosses the end of a frame");
        Position += count;
        return bytes;
    }
}
