using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>A weight that is a tensor of the checkpoint as it lies there.</summary>
internal sealed class StoredWeight : ModelWeight
{
    private readonly ICheckpoint _checkpoint;
    private readonly TensorEntry _entry;
    private readonly string _file;

    /// <param name="name">Canonical name.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="entry">The tensor in it.</param>
    /// <param name="file">Absolute path of the file.</param>
    public StoredWeight(string name, ICheckpoint checkpoint, TensorEntry entry, string file)
        : base(name, entry.ElementType, entry.Shape)
    {
        _checkpoint = checkpoint;
        _entry = entry;
        _file = file;
    }

    /// <inheritdoc/>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    public override bool TryGetFileRegion(out FileRegion region)
    {
        region = default;
        if (!_entry.IsContiguous || _checkpoint.LoadMode == CheckpointLoadMode.Copy) return false;
        _checkpoint.RequireUnchanged();     // whoever takes the region opens the file by its path
        region = new FileRegion(_file, _entry.FileOffset, _entry.SpannedBytes);
        return true;
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<float> destination) => _checkpoint.Read(_entry.Name).CopyTo(destination);
}
