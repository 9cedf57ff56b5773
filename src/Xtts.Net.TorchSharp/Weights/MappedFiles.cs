using TorchSharp;
using Xtts.Net.Backends;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Weights;

/// <summary>Checkpoint files mapped whole, once for each element type; weights are views into them. Not thread-safe.</summary>
/// <remarks>The mapping is private to the process: nothing that is computed can change the file.</remarks>
internal sealed class MappedFiles : IDisposable
{
    private readonly Dictionary<(string Path, ScalarType Type), Tensor> _files = [];

    /// <summary>The elements of a region, where they lie.</summary>
    /// <param name="region">Bytes of a file.</param>
    /// <param name="type">Their element type.</param>
    /// <param name="shape">Length of each axis.</param>
    /// <returns>A view, or <see langword="null"/> when the region does not begin at a multiple of its element size.</returns>
    public Tensor? View(FileRegion region, ScalarType type, ReadOnlySpan<long> shape)
    {
        long size = type.ElementSize();
        if (region.Offset % size != 0) return null;
        if (!_files.TryGetValue((region.Path, type), out var file)) _files.Add((region.Path, type), file = Map(region.Path, type, size));
        long elements = 1;
        var strides = new long[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = elements;
            elements = checked(elements * shape[axis]);
        }

        // libtorch would check this too, but not in words.
        if (elements * size != region.Length || region.Offset / size > file.shape[0] - elements)
            throw new CheckpointFormatException($"'{Path.GetFileName(region.Path)}' has no {elements} elements of {size} bytes at {region.Offset}: it was cut off or changed since it was opened. Open it again.");
        return file.as_strided(shape.ToArray(), strides, region.Offset / size);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        _files.Clear();
    }

    private static Tensor Map(string path, ScalarType type, long size)
    {
        using var file = File.OpenHandle(path);     // follows links, of which FileInfo would tell the length
        return torch.from_file(path, shared: false, size: RandomAccess.GetLength(file) / size, dtype: type).DetachFromDisposeScope();
    }
}
