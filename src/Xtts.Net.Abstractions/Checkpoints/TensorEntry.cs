using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints;

/// <summary>Where a tensor lies in a checkpoint file and how its elements are laid out. Immutable.</summary>
public sealed class TensorEntry
{
    /// <summary>Creates an entry; the reader has checked that every element lies inside the file.</summary>
    /// <param name="name">Key in the checkpoint, as written there.</param>
    /// <param name="elementType">Stored element type.</param>
    /// <param name="shape">Length of each axis; empty for a scalar.</param>
    /// <param name="strides">Step of each axis in elements.</param>
    /// <param name="fileOffset">Byte position in the file of the element at index 0.</param>
    public TensorEntry(string name, TensorElementType elementType, ImmutableArray<long> shape, ImmutableArray<long> strides, long fileOffset)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (shape.Length != strides.Length) throw new ArgumentException("Shape and strides differ in length.", nameof(strides));
        ArgumentOutOfRangeException.ThrowIfNegative(fileOffset);
        Name = name;
        ElementType = elementType;
        Shape = shape;
        Strides = strides;
        FileOffset = fileOffset;
        (ElementCount, SpannedElements, IsContiguous) = Measure(shape, strides);
    }

    /// <summary>Key in the checkpoint, as written there.</summary>
    public string Name { get; }

    /// <summary>Stored element type.</summary>
    public TensorElementType ElementType { get; }

    /// <summary>Length of each axis; empty for a scalar.</summary>
    public ImmutableArray<long> Shape { get; }

    /// <summary>Step of each axis in elements.</summary>
    public ImmutableArray<long> Strides { get; }

    /// <summary>Byte position in the file of the element at index 0.</summary>
    public long FileOffset { get; }

    /// <summary>Number of elements: the product of <see cref="Shape"/>.</summary>
    public long ElementCount { get; }

    /// <summary>Elements from the first to the last one addressed; equals <see cref="ElementCount"/> when contiguous.</summary>
    public long SpannedElements { get; }

    /// <summary>Whether the elements follow each other in row-major order without gaps.</summary>
    public bool IsContiguous { get; }

    /// <summary>Bytes from the first to the last element addressed.</summary>
    public long SpannedBytes => checked(SpannedElements * ElementType.SizeInBytes());

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {ElementType} [{string.Join(", ", Shape)}]";

    private static (long Count, long Spanned, bool Contiguous) Measure(ImmutableArray<long> shape, ImmutableArray<long> strides)
    {
        checked
        {
            long count = 1, last = 0;
            bool contiguous = true;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(shape[axis], nameof(shape));
                ArgumentOutOfRangeException.ThrowIfNegative(strides[axis], nameof(strides));
                contiguous &= shape[axis] == 1 || strides[axis] == count;
                last += Math.Max(shape[axis] - 1, 0) * strides[axis];
                count *= shape[axis];
            }

            return (count, count == 0 ? 0 : last + 1, contiguous || count <= 1);
        }
    }
}
