using System.Collections;
using System.Collections.Immutable;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Writes values as a pickle of protocol 2, the way <c>torch.save</c> does.</summary>
/// <remarks>Values are <see langword="null"/>, bool, int, long, double, string, <see cref="PickledTuple"/>, <see cref="PickledObject"/>, <see cref="StoredTensor"/>, dictionaries and lists of them.</remarks>
internal sealed class PickleWriter
{
    private readonly PickleOutput _output = new();

    private PickleWriter()
    {
    }

    /// <summary>Pickles a value.</summary>
    public static byte[] Write(object? value)
    {
        var writer = new PickleWriter();
        writer._output.Emit(0x80, 2);
        writer.Push(value);
        writer._output.Emit((byte)'.');
        return writer._output.Bytes.ToArray();
    }

    private void Push(object? value)
    {
        switch (value)
        {
            case null: _output.Emit((byte)'N'); break;
            case bool truth: _output.Emit(truth ? (byte)0x88 : (byte)0x89); break;
            case int number: _output.Integer(number); break;
            case long number: _output.Integer(number); break;
            case double number: _output.Number(number); break;
            case string text: _output.Text(text); break;
            case StoredTensor tensor: Tensor(tensor); break;
            case PickledObject instance: Instance(instance); break;
            case PickledTuple tuple: Tuple(tuple.Items); break;
            case IReadOnlyDictionary<string, object?> entries: Dictionary(entries); break;
            case IReadOnlyDictionary<long, object?> entries: Dictionary(entries); break;
            case IEnumerable items: List(items); break;
            default: throw new ArgumentException($"{value.GetType()} has no pickled form here.", nameof(value));
        }
    }

    private void List(IEnumerable items)
    {
        _output.Emit((byte)']');
        _output.Memoize();
        _output.Emit((byte)'(');
        foreach (object? item in items) Push(item);
        _output.Emit((byte)'e');
    }

    private void Dictionary<TKey>(IReadOnlyDictionary<TKey, object?> entries)
    {
        _output.Emit((byte)'}');
        _output.Memoize();
        Items(entries);
    }

    private void Items<TKey>(IReadOnlyDictionary<TKey, object?> entries)
    {
        if (entries.Count == 0) return;
        _output.Emit((byte)'(');
        foreach (var (key, value) in entries)
        {
            Push(key);
            Push(value);
        }

        _output.Emit((byte)'u');
    }

    private void Tuple(IReadOnlyList<object?> items)
    {
        if (items.Count == 0)
        {
            _output.Emit((byte)')');
            return;
        }

        bool marked = items.Count > 3;
        if (marked) _output.Emit((byte)'(');
        foreach (object? item in items) Push(item);
        _output.Emit(marked ? (byte)'t' : (byte)(0x84 + items.Count));
        _output.Memoize();
    }

    private void Instance(PickledObject instance)
    {
        _output.Global(instance.Module, instance.Name);
        _output.Emit((byte)')', instance.IsReduced ? (byte)'R' : (byte)0x81);
        _output.Memoize();
        if (instance.IsReduced)
        {
            Items(instance.State);
            return;
        }

        Push(instance.State);
        _output.Emit((byte)'b');
    }

    /// <summary>torch._utils._rebuild_tensor_v2(persistent storage, offset, size, stride, requires_grad, backward hooks).</summary>
    private void Tensor(StoredTensor tensor)
    {
        _output.Global("torch._utils", "_rebuild_tensor_v2");
        _output.Emit((byte)'(', (byte)'(');
        _output.Text("storage");
        _output.Global("torch", tensor.Spec.ElementType == TensorElementType.Int64 ? "LongStorage" : "FloatStorage");
        _output.Text(tensor.StorageKey);
        _output.Text(tensor.Location);
        _output.Integer(tensor.Spec.ElementCount);
        _output.Emit((byte)'t');
        _output.Memoize();
        _output.Emit((byte)'Q');
        _output.Integer(0);
        Tuple([.. tensor.Spec.Shape]);
        Tuple(RowMajorStrides(tensor.Spec.Shape));
        Push(false);
        Instance(PickledObject.EmptyOrderedDictionary);
        _output.Emit((byte)'t');
        _output.Memoize();
        _output.Emit((byte)'R');
        _output.Memoize();
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
}
