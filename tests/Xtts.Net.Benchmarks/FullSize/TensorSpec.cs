using System.Collections.Immutable;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Name, element type and shape of a tensor that is to be written.</summary>
internal sealed record TensorSpec(string Name, TensorElementType ElementType, ImmutableArray<long> Shape)
{
    /// <summary>Number of elements; 1 for a scalar.</summary>
    public long ElementCount => Shape.Aggregate(1L, (product, length) => checked(product * length));

    /// <summary>Number of bytes.</summary>
    public long Bytes => checked(ElementCount * ElementType.SizeInBytes());

    /// <summary>A single-precision tensor.</summary>
    public static TensorSpec Float(string name, params ImmutableArray<long> shape) => new(name, TensorElementType.Float32, shape);
}
