using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>Writes opcodes of pickle protocol 2. Text and names that come again are taken from the memo.</summary>
internal sealed class PickleOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly Dictionary<string, int> _memo = new(StringComparer.Ordinal);

    /// <summary>Begins a pickle.</summary>
    public PickleOutput() => Raw([(byte)PickleOpcode.Protocol, 2]);

    /// <summary>Ends the pickle.</summary>
    public byte[] Finish()
    {
        Emit(PickleOpcode.Stop);
        return _bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes an opcode without arguments.</summary>
    public void Emit(PickleOpcode opcode) => Raw([(byte)opcode]);

    /// <summary>Pushes an integer.</summary>
    public void Integer(long value)
    {
        if (value is >= 0 and <= byte.MaxValue) Raw([(byte)PickleOpcode.BinInt1, (byte)value]);
        else if (value is >= 0 and <= ushort.MaxValue) Raw([(byte)PickleOpcode.BinInt2, (byte)value, (byte)(value >> 8)]);
        else if (value is >= int.MinValue and <= int.MaxValue) WithInt32(PickleOpcode.BinInt, (int)value);
        else
        {
            Span<byte> bytes = [(byte)PickleOpcode.Long1, sizeof(long), 0, 0, 0, 0, 0, 0, 0, 0];
            BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], value);
            Raw(bytes);
        }
    }

    /// <summary>Pushes a text.</summary>
    public void Text(string text)
    {
        if (Recall("text " + text)) return;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WithInt32(PickleOpcode.BinUnicode, bytes.Length);
        Raw(bytes);
        Memoize("text " + text);
    }

    /// <summary>Pushes a function or class.</summary>
    public void Global(string module, string name)
    {
        string key = $"global {module} {name}";
        if (Recall(key)) return;
        Emit(PickleOpcode.Global);
        Raw(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
        Memoize(key);
    }

    /// <summary>Pushes a tuple of integers.</summary>
    public void Integers(ReadOnlySpan<long> values)
    {
        Emit(PickleOpcode.Mark);
        foreach (long value in values) Integer(value);
        Emit(PickleOpcode.Tuple);
    }

    private bool Recall(string key)
    {
        if (!_memo.TryGetValue(key, out int index)) return false;
        if (index <= byte.MaxValue) Raw([(byte)PickleOpcode.BinGet, (byte)index]);
        else WithInt32(PickleOpcode.LongBinGet, index);
        return true;
    }

    private void Memoize(string key)
    {
        int index = _memo.Count;
        _memo.Add(key, index);
        if (index <= byte.MaxValue) Raw([(byte)PickleOpcode.BinPut, (byte)index]);
        else WithInt32(PickleOpcode.LongBinPut, index);
    }

    private void WithInt32(PickleOpcode opcode, int value)
    {
        Span<byte> bytes = [(byte)opcode, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], value);
        Raw(bytes);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);
}
