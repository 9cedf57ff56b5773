using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Pickle;
using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>A zip archive of torch.save: one pickle, and one entry for each storage the pickle refers to.</summary>
/// <remarks>Opening reads the directory and the pickle. A storage's local header is read when a tensor of it is located; storages nobody locates cost nothing.</remarks>
internal sealed class TorchArchive
{
    private readonly CheckpointFile _file;
    private readonly ZipDirectory _directory;
    private readonly string _root;
    private readonly Dictionary<string, (long Position, long Size)> _located = new(StringComparer.Ordinal);

    private TorchArchive(CheckpointFile file, ZipDirectory directory, string root, object? value)
    {
        _file = file;
        _directory = directory;
        _root = root;
        Value = value;
    }

    /// <summary>What the pickle holds.</summary>
    public object? Value { get; }

    /// <summary>Name of the file, for messages.</summary>
    public string FileName => _file.Name;

    /// <summary>Reads the directory and the pickle.</summary>
    public static TorchArchive Open(CheckpointFile file, CancellationToken cancellationToken)
    {
        var directory = ZipDirectory.Read(file, cancellationToken);
        var pickle = FindPickle(file, directory);
        string root = pickle.Name[..^"data.pkl".Length];
        RequireLittleEndian(file, directory, root);
        cancellationToken.ThrowIfCancellationRequested();
        object? value = PickleMachine.Load(directory.ReadData(pickle, PickleLimits.Bytes), file.Name, cancellationToken);
        return new TorchArchive(file, directory, root, value);
    }

    /// <summary>Checks a tensor's description against its storage and locates it in the file.</summary>
    /// <exception cref="CheckpointFormatException">It does not lie inside its storage, or the storage is not there.</exception>
    public TensorEntry Locate(string name, PickleTensor tensor)
    {
        var storage = tensor.Storage;
        if (!tensor.Shape.TryGetIntegers(out long[] shape) || !tensor.Strides.TryGetIntegers(out long[] strides) || shape.Length > 16) throw Impossible(name, "a shape of other than a few integers");
        var (position, size) = LocateStorage(name, storage);
        try
        {
            int width = storage.ElementType.SizeInBytes();
            if (checked(storage.Count * width) > size) throw Impossible(name, $"a storage of {storage.Count} elements in an entry of {size} bytes");
            long start = checked(position + (tensor.Offset * width));
            var entry = new TensorEntry(name, storage.ElementType, ImmutableArray.Create(shape), ImmutableArray.Create(strides), start);
            bool inside = tensor.Offset >= 0 && tensor.Offset <= storage.Count - entry.SpannedElements && entry.ElementCount <= storage.Count && entry.SpannedBytes <= int.MaxValue;
            return inside ? entry : throw Impossible(name, $"shape [{string.Join(", ", shape)}], strides [{string.Join(", ", strides)}] and offset {tensor.Offset} in a storage of {storage.Count} elements");
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            throw Impossible(name, $"shape [{string.Join(", ", shape)}] and strides [{string.Join(", ", strides)}]");
        }
    }

    private (long Position, long Size) LocateStorage(string name, PickleStorage storage)
    {
        if (_located.TryGetValue(storage.Key, out var found)) return found;
        if (!_directory.TryFind($"{_root}data/{storage.Key}", out var entry)) throw Impossible(name, $"the storage '{storage.Key}', which the file does not have");
        return _located[storage.Key] = (_directory.LocateData(entry), entry.Size);
    }

    private CheckpointFormatException Impossible(string tensor, string what) =>
        new($"'{FileName}': tensor '{tensor}' has {what}. The file is damaged or was made to do harm.");

    private static ZipEntry FindPickle(CheckpointFile file, ZipDirectory directory)
    {
        ZipEntry? found = null;
        foreach (ref readonly var entry in directory.Entries)
        {
            if (entry.Name.EndsWith("/constants.pkl", StringComparison.Ordinal))
                throw new UnsupportedCheckpointException($"'{file.Name}' is a TorchScript program, not a checkpoint. Save the state dictionary with torch.save instead.");
            bool isPickle = entry.Name.EndsWith("/data.pkl", StringComparison.Ordinal) && entry.Name.IndexOf('/', StringComparison.Ordinal) == entry.Name.Length - "/data.pkl".Length;
            if (!isPickle && entry.Name != "data.pkl") continue;
            if (found is not null) throw new CheckpointFormatException($"'{file.Name}' holds two pickles, '{found.Value.Name}' and '{entry.Name}': it is not what torch.save writes.");
            found = entry;
        }

        return found ?? throw new CheckpointFormatException($"'{file.Name}' is a zip file without a 'data.pkl', so torch.save did not write it. Unpack it if the checkpoint lies inside.");
    }

    private static void RequireLittleEndian(CheckpointFile file, ZipDirectory directory, string root)
    {
        if (!directory.TryFind(root + "byteorder", out var entry)) return;
        if (!directory.ReadData(entry, 16).AsSpan().SequenceEqual("little"u8))
            throw new UnsupportedCheckpointException($"'{file.Name}' was saved on a big-endian machine. Load it there or with Python and save it again on a little-endian one.");
    }
}
