using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>The pickle of the released layout: <c>{'model': OrderedDict}</c>, of texts and tensors only.</summary>
/// <remarks>It names nothing but <c>collections.OrderedDict</c>, <c>torch._utils._rebuild_tensor_v2</c> and storage classes: what PyTorch reads with <c>weights_only=True</c>, from version 1.13 on.</remarks>
internal sealed class ReleasedPickle
{
    private readonly PickleOutput _output = new();

    private ReleasedPickle()
    {
    }

    /// <summary>Writes the pickle. The storage of a tensor has its index as key.</summary>
    public static byte[] Write(ImmutableArray<PlannedTensor> tensors)
    {
        var pickle = new ReleasedPickle();
        var output = pickle._output;
        output.Emit(PickleOpcode.EmptyDict);
        output.Text("model");
        pickle.EmptyOrderedDictionary();
        output.Emit(PickleOpcode.Mark);
        for (int i = 0; i < tensors.Length; i++)
        {
            output.Text(tensors[i].Name);
            pickle.Tensor(tensors[i], i.ToString(CultureInfo.InvariantCulture));
        }

        output.Emit(PickleOpcode.SetItems);
        output.Emit(PickleOpcode.SetItem);
        return output.Finish();
    }

    private void EmptyOrderedDictionary()
    {
        _output.Global("collections", "OrderedDict");
        _output.Emit(PickleOpcode.EmptyTuple);
        _output.Emit(PickleOpcode.Reduce);
    }

    // _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, backward_hooks) with the storage as a persistent id.
    private void Tensor(PlannedTensor tensor, string storage)
    {
        _output.Global("torch._utils", "_rebuild_tensor_v2");
        _output.Emit(PickleOpcode.Mark);
        _output.Emit(PickleOpcode.Mark);
        _output.Text("storage");
        _output.Global("torch", StorageOf(tensor.ElementType));
        _output.Text(storage);
        _output.Text("cpu");
        _output.Integer(tensor.Source.ElementCount);
        _output.Emit(PickleOpcode.Tuple);
        _output.Emit(PickleOpcode.BinPersistentId);
        _output.Integer(0);
        _output.Integers(tensor.Source.Shape.AsSpan());
        _output.Integers(RowMajorStrides(tensor.Source.Shape));
        _output.Emit(PickleOpcode.False);
        EmptyOrderedDictionary();
        _output.Emit(PickleOpcode.Tuple);
        _output.Emit(PickleOpcode.Reduce);
    }

    private static string StorageOf(TensorElementType type) => type switch
    {
        TensorElementType.Float32 => "FloatStorage",
        TensorElementType.Float16 => "HalfStorage",
        TensorElementType.BFloat16 => "BFloat16Storage",
        TensorElementType.Float64 => "DoubleStorage",
        TensorElementType.Int64 => "LongStorage",
        TensorElementType.Int32 => "IntStorage",
        TensorElementType.Int16 => "ShortStorage",
        TensorElementType.Int8 => "CharStorage",
        TensorElementType.UInt8 => "ByteStorage",
        TensorElementType.Bool => "BoolStorage",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type."),
    };

    private static long[] RowMajorStrides(ImmutableArray<long> shape)
    {
        long[] strides = new long[shape.Length];
        long step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step = checked(step * Math.Max(shape[axis], 1));
        }

        return strides;
    }
}
