using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Collections.Immutable;
using System.Text;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Writes pickles of protocol 2 the way <c>torch.save</c> does: every string, container and tuple is put into the memo.</summary>
/// <remarks>Plain values are <see langword="null"/>, bool, long, int, double, string, lists and dictionaries of them, <see cref="PickledObject"/>, <see cref="StoredTensor"/>.</remarks>
internal sealed class PickleWriter
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Dictionary<string, int> _memo = new(StringComparer.Ordinal);
    private int _memoized;

    public PickleWriter() => Emit([0x80, 2]);

    /// <summary>Ends the pickle.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Stop()
    {
        Emit('.');
        return _output.WrittenSpan.ToArray();
    }

    /// <summary>Pushes a value.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null: Emit('N'); break;
            case bool truth: Emit(truth ? (byte)0x88 : (byte)0x89); break;
            case int number: Integer(number); break;
            case long number: Integer(number); break;
            case double number: Number(number); break;
            case string text: Text(text); break;
            case StoredTensor tensor: Tensor(tensor); break;
            case PickledObject instance: Instance(instance); break;
            case PickledTuple tuple: Tuple(tuple.Items); break;
            case IReadOnlyDictionary<string, object?> entries: Dictionary(entries.Select(entry => ((object)entry.Key, entry.Value))); break;
            case IReadOnlyDictionary<long, object?> entries: Dictionary(entries.Select(entry => ((object)entry.Key, entry.Value))); break;
            case IEnumerable items: List(items); break;
            default: throw new ArgumentException($"A pickle of {value.GetType()} is not supported.", nameof(value));
        }
    }

    private void Integer(long value)
    {
        if (value is >= 0 and <= 0xFF) Emit([(byte)'K', (byte)value]);
        else if (value is >= 0 and <= 0xFFFF) Emit([(byte)'M', (byte)value, (byte)(value >> 8)]);
        else if (value is >= int.MinValue and <= int.MaxValue) EmitWithInt32('J', (int)value);
        else
        {
            Emit([0x8A, 8]);
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            _output.Write(bytes);
        }
    }

    private void Number(double value)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = (byte)'G';
        BinaryPrimitives.WriteDoubleBigEndian(bytes[1..], value);
        _output.Write(bytes);
    }

    private void Text(string text)
    {
        if (Recall("text " + text)) return;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        EmitWithInt32('X', bytes.Length);
        _output.Write(bytes);
        Put("text " + text);
    }

    private void Global(string module, string name)
    {
        string key = $"global {module} {name}";
        if (Recall(key)) return;
        _output.Write(Encoding.ASCII.GetBytes($"c{module}\n{name}\n"));
        Put(key);
    }

    private void List(IEnumerable items)
    {
        Emit(']');
        Put();
        Emit('(');
        foreach (object? item in items) Write(item);
        Emit('e');
    }

    private void Dictionary(IEnumerable<(object Key, object? Value)> entries)
    {
        Emit('}');
        Put();
        Items(entries);
    }

    private void Items(IEnumerable<(object Key, object? Value)> entries)
    {
        Emit('(');
        foreach (var (key, value) in entries)
        {
            Write(key);
            Write(value);
        }

        Emit('u');
    }

    private void Tuple(IReadOnlyList<object?> items)
    {
        if (items.Count == 0)
        {
            Emit(')');
            return;
        }

        if (items.Count > 3) Emit('(');
        foreach (object? item in items) Write(item);
        Emit(items.Count > 3 ? (byte)'t' : (byte)(0x84 + items.Count));
        Put();
    }

    private void Instance(PickledObject instance)
    {
        Global(instance.Module, instance.Name);
        Emit([(byte)')', instance.IsReduced ? (byte)'R' : (byte)0x81]);
        Put();
        if (instance.IsReduced)
        {
            if (instance.State.Count > 0) Items(instance.State.Select(entry => ((object)entry.Key, entry.Value)));
            return;
        }

        Write(instance.State);
        Emit('b');
    }

    /// <summary>torch._utils._rebuild_tensor_v2(persistent storage, offset, size, stride, requires_grad, backward hooks).</summary>
    private void Tensor(StoredTensor tensor)
    {
        Global("torch._utils", "_rebuild_tensor_v2");
        Emit('(');
        Emit('(');
        Text("storage");
        Global("torch", tensor.Spec.ElementType == TensorElementType.Int64 ? "LongStorage" : "FloatStorage");
        Text(tensor.StorageKey);
        Text(tensor.Location);
        Integer(tensor.Spec.ElementCount);
        Emit('t');
        Put();
        Emit('Q');
        Integer(0);
        Tuple([.. tensor.Spec.Shape]);
        Tuple([.. RowMajorStrides(tensor.Spec.Shape)]);
        Write(false);
        Instance(PickledObject.EmptyOrderedDictionary);
        Emit('t');
        Put();
        Emit('R');
        Put();
    }

    private static object?[] RowMajorStrides(ImmutableArray<long> shape)
    {
        var strides = new object?[shape.Length];
        long step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= shape[axis];
        }

        return strides;
    }

    private bool Recall(string key)
    {
        if (!_memo.TryGetValue(key, out int index)) return false;
        if (index <= 0xFF) Emit([(byte)'h', (byte)index]);
        else EmitWithInt32('j', index);
        return true;
    }

    private void Put(string? key = null)
    {
        if (key is not null) _memo.Add(key, _memoized);
        if (_memoized <= 0xFF) Emit([(byte)'q', (byte)_memoized]);
        else EmitWithInt32('r', _memoized);
        _memoized++;
    }

    private void EmitWithInt32(char opcode, int value)
    {
        Span<byte> bytes = stackalloc byte[5];
        bytes[0] = (byte)opcode;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], value);
        _output.Write(bytes);
    }

    private void Emit(char opcode) => Emit((byte)opcode);

    private void Emit(byte opcode) => Emit([opcode]);

    private void Emit(ReadOnlySpan<byte> bytes) => _output.Write(bytes);
}
