using Xtts.Net.Checkpoints.Pickle;
using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>A zip archive of torch.save: one pickle, and one entry for each storage the pickle refers to.</summary>
internal sealed class TorchZipArchive : TorchArchive
{
    private readonly ZipDirectory _directory;
    private readonly string _root;
    private readonly Dictionary<string, StorageExtent> _located = new(StringComparer.Ordinal);

    private TorchZipArchive(CheckpointFile file, ZipDirectory directory, string root, object? value)
        : base(file, value)
    {
        _directory = directory;
        _root = root;
    }

    /// <inheritdoc/>
    public override CheckpointContainer Container => CheckpointContainer.TorchZip;

    /// <summary>Reads the directory and the pickle.</summary>
    public static TorchZipArchive Open(CheckpointFile file, CancellationToken cancellationToken)
    {
        var directory = ZipDirectory.Read(file, cancellationToken);
        var pickle = FindPickle(file, directory);
        if (pickle.Size > file.Limits.PickleBytes)
            throw new CheckpointFormatException($"'{file.Name}': its pickle has {pickle.Size} bytes, at most {file.Limits.PickleBytes} are read ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.PickleBytes)}).");
        string root = pickle.Name[..^"data.pkl".Length];
        RequireLittleEndian(file, directory, root);
        cancellationToken.ThrowIfCancellationRequested();
        object? value = PickleMachine.Load(directory.ReadData(pickle, file.Limits.PickleBytes), file.Name, file.Limits, cancellationToken);
        return new TorchZipArchive(file, directory, root, value);
    }

    /// <inheritdoc/>
    protected override bool TryFindStorage(string key, out StorageExtent extent)
    {
        if (_located.TryGetValue(key, out extent)) return true;
        if (!_directory.TryFind($"{_root}data/{key}", out var entry)) return false;
        _located[key] = extent = new StorageExtent(_directory.LocateData(entry), entry.Size);
        return true;
    }

    private static ZipEntry FindPickle(CheckpointFile file, ZipDirectory directory)
    {
        ZipEntry? found = null;
        foreach (ref readonly var entry in directory.Entries)
        {
            if (entry.Name.EndsWith("/constants.pkl", StringComparison.Ordinal))
                throw new UnsupportedCheckpointException($"'{file.Name}' is a TorchScript program, not a checkpoint. Save the state dictionary with torch.save instead.");
            bool isPickle = entry.Name.EndsWith("/data.pkl", StringComparison.Ordinal) && entry.Name.IndexOf('/', StringComparison.Ordinal) == entry.Name.Length - "/data.pkl".Length;
            if (!isPickle && entry.Name != "data.pkl") continue;
            if (found is not null) throw new CheckpointFormatException($"'{file.Name}' holds two pickles, '{Excerpt.Of(found.Value.Name)}' and '{Excerpt.Of(entry.Name)}': it is not what torch.save writes.");
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
