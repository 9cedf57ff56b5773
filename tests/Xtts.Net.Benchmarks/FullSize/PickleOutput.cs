using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Opcodes of pickle protocol 2 and the memo, which every string, class, container and tuple goes into.</summary>
internal sealed class PickleOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Dictionary<string, int> _memo = new(StringComparer.Ordinal);
    private int _memoized;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Writes opcodes without arguments, or with arguments already encoded.</summary>
    public void Emit(params ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Pushes an integer in the shortest form: BININT1, BININT2, BININT or LONG1.</summary>
    public void Integer(long value)
    {
        if (value is >= 0 and <= 0xFF) Emit((byte)'K', (byte)value);
        else if (value is >= 0 and <= 0xFFFF) Emit((byte)'M', (byte)value, (byte)(value >> 8));
        else if (value is >= int.MinValue and <= int.MaxValue) EmitWithInt32('J', (int)value);
        else
        {
            Span<byte> bytes = [0x8A, 8, 0, 0, 0, 0, 0, 0, 0, 0];
            BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], value);
            Emit(bytes);
        }
    }

    /// <summary>Pushes a float: BINFLOAT.</summary>
    public void Number(double value)
    {
        Span<byte> bytes = [(byte)'G', 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteDoubleBigEndian(bytes[1..], value);
        Emit(bytes);
    }

    /// <summary>Pushes a string: BINUNICODE, from the memo when it was written before.</summary>
    public void Text(string text)
    {
        if (Recall("text " + text)) return;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        EmitWithInt32('X', bytes.Length);
        Emit(bytes);
        Memoize("text " + text);
    }

    /// <summary>Pushes a class or function: GLOBAL, from the memo when it was written before.</summary>
    public void Global(string module, string name)
    {
        string key = $"global {module} {name}";
        if (Recall(key)) return;
        Emit(Encoding.ASCII.GetBytes($"c{module}\n{name}\n"));
        Memoize(key);
    }

    /// <summary>Puts the top of the stack into the memo: BINPUT or LONG_BINPUT.</summary>
    /// <param name="key">Under which <see cref="Recall"/> finds it; <see langword="null"/> when it is never recalled.</param>
    public void Memoize(string? key = null)
    {
        if (key is not null) _memo.Add(key, _memoized);
        if (_memoized <= 0xFF) Emit((byte)'q', (byte)_memoized);
        else EmitWithInt32('r', _memoized);
        _memoized++;
    }

    private bool Recall(string key)
    {
        if (!_memo.TryGetValue(key, out int index)) return false;
        if (index <= 0xFF) Emit((byte)'h', (byte)index);
        else EmitWithInt32('j', index);
        return true;
    }

    private void EmitWithInt32(char opcode, int value)
    {
        Span<byte> bytes = [(byte)opcode, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], value);
        Emit(bytes);
    }
}
