using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>What torch.save wrote, in whichever container: a value, and the storages that its tensors refer to.</summary>
/// <remarks>Opening reads the structure and the pickle. A storage is looked for when a tensor of it is located; in a zip archive, those nobody locates cost nothing.</remarks>
internal abstract class TorchArchive
{
    private const int MostAxes = 16;
    private readonly CheckpointFile _file;

    /// <param name="file">The file.</param>
    /// <param name="value">What the pickle holds.</param>
    protected TorchArchive(CheckpointFile file, object? value)
    {
        _file = file;
        Value = value;
    }

    /// <summary>What the pickle holds.</summary>
    public object? Value { get; }

    /// <summary>The file format.</summary>
    public abstract CheckpointContainer Container { get; }

    /// <summary>Name of the file, for messages.</summary>
    public string FileName => _file.Name;

    /// <summary>What reading it may cost.</summary>
    public CheckpointLimits Limits => _file.Limits;

    /// <summary>Length of the file in bytes.</summary>
    public long FileLength => _file.Length;

    /// <summary>Checks a tensor's description against its storage and locates it in the file.</summary>
    /// <exception cref="CheckpointFormatException">It does not lie inside its storage, or the storage is not there.</exception>
    public TensorEntry Locate(string name, PickleTensor tensor)
    {
        var storage = tensor.Storage;
        if (!tensor.Shape.TryGetIntegers(out long[] shape) || !tensor.Strides.TryGetIntegers(out long[] strides) || shape.Length > MostAxes) throw Impossible(name, "a shape of other than a few integers");
        if (!TryFindStorage(storage.Key, out var extent)) throw Impossible(name, $"the storage '{Excerpt.Of(storage.Key)}', which the file does not have");
        try
        {
            int width = storage.ElementType.SizeInBytes();
            if (!storage.IsSound || checked(storage.Count * width) > extent.Bytes) throw Impossible(name, $"a storage of {storage.Count} elements in {extent.Bytes} bytes");
            long start = checked(extent.Position + ((storage.Start + tensor.Offset) * width));
            var entry = new TensorEntry(name, storage.ElementType, ImmutableArray.Create(shape), ImmutableArray.Create(strides), start);
            bool inside = tensor.Offset >= 0 && tensor.Offset <= storage.Length - entry.SpannedElements && entry.ElementCount <= storage.Length && entry.SpannedBytes <= Array.MaxLength;
            return inside ? entry : throw Impossible(name, $"shape [{string.Join(", ", shape)}], strides [{string.Join(", ", strides)}] and offset {tensor.Offset} in a storage of {storage.Length} elements");
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            throw Impossible(name, $"shape [{string.Join(", ", shape)}] and strides [{string.Join(", ", strides)}]");
        }
    }

    /// <summary>Finds the bytes of a storage; they lie inside the file.</summary>
    protected abstract bool TryFindStorage(string key, out StorageExtent extent);

    private CheckpointFormatException Impossible(string tensor, string what) =>
        new($"'{FileName}': tensor '{Excerpt.Of(tensor)}' has {what}. The file is damaged or was made to do harm.");
}
