namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>A tensor of a seed file.</summary>
/// <param name="Key">Number of its storage.</param>
/// <param name="Shape">Length of each axis.</param>
internal sealed record SeedTensor(string Key, params long[] Shape)
{
    /// <summary>Class of the storage.</summary>
    public string Storage { get; init; } = "FloatStorage";

    /// <summary>Bytes of one element.</summary>
    public int Width { get; init; } = 4;

    /// <summary>First element in the storage.</summary>
    public long Offset { get; init; }

    /// <summary>Step of each axis in elements.</summary>
    public long[] Strides { get; init; } = RowMajor(Shape);

    /// <summary>Elements of the storage.</summary>
    public long Elements => Offset + Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>The storage's bytes: small numbers in every element type.</summary>
    public byte[] StorageBytes() => [.. Enumerable.Range(0, checked((int)Elements * Width)).Select(i => (byte)(i % Width == Width - 1 ? 0x3C : i % 7))];

    private static long[] RowMajor(long[] shape) => [.. shape.Select((_, axis) => shape[(axis + 1)..].Aggregate(1L, (product, length) => product * length))];
}
