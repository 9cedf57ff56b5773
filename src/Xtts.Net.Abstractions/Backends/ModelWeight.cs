using System.Collections.Immutable;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Backends;

/// <summary>One tensor of the model as a backend sees it: row-major, weight norm already folded.</summary>
/// <remarks>Thread-safe. Valid while the <see cref="IModelWeights"/> it came from is open.</remarks>
public abstract class ModelWeight
{
    /// <summary>Creates a weight.</summary>
    /// <param name="name">Canonical name, with folded weight norm as plain <c>X.weight</c>.</param>
    /// <param name="elementType">Stored element type.</param>
    /// <param name="shape">Length of each axis.</param>
    protected ModelWeight(string name, TensorElementType elementType, ImmutableArray<long> shape)
    {
        Name = name;
        ElementType = elementType;
        Shape = shape;
        ElementCount = checked((int)shape.Aggregate(1L, (product, length) => checked(product * length)));
    }

    /// <summary>Canonical name; a weight under weight norm is the folded <c>X.weight</c>.</summary>
    public string Name { get; }

    /// <summary>Stored element type (of a folded weight: <see cref="TensorElementType.Float32"/>).</summary>
    public TensorElementType ElementType { get; }

    /// <summary>Length of each axis.</summary>
    public ImmutableArray<long> Shape { get; }

    /// <summary>Number of elements.</summary>
    public int ElementCount { get; }

    /// <summary>Where the elements lie in the checkpoint file, when they lie there row-major, without gaps and as <see cref="ElementType"/>.</summary>
    /// <param name="region">The bytes.</param>
    /// <returns><see langword="false"/> for folded and for strided tensors: use <see cref="CopyTo(Span{float})"/>.</returns>
    public abstract bool TryGetFileRegion(out FileRegion region);

    /// <summary>Copies the elements in row-major order, converted to single precision.</summary>
    /// <param name="destination">Room for <see cref="ElementCount"/> values.</param>
    /// <remarks>A large weight that has to be computed is computed by all processors.</remarks>
    public abstract void CopyTo(Span<float> destination);

    /// <summary>Copies the elements like <see cref="CopyTo(Span{float})"/> with a limit on threads, for a caller that has other work for the processors.</summary>
    /// <param name="destination">Room for <see cref="ElementCount"/> values.</param>
    /// <param name="threads">Most threads that copy, the caller's among them; from 1. With 1 no other thread has a part in it.</param>
    public virtual void CopyTo(Span<float> destination, int threads) => CopyTo(destination);

    /// <summary>The elements in row-major order as a new array.</summary>
    public float[] ToArray()
    {
        var values = new float[ElementCount];
        CopyTo(values);
        return values;
    }
}
