using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Gathers the tensors of an archive by name, each located in the file, and limits what they may come to together.</summary>
internal sealed class TensorTable(TorchArchive archive)
{
    /// <summary>Most characters of a name; those of XTTS have up to 90.</summary>
    public const int LongestName = 256;

    // Names that share a storage are copies of a few tensors; a file whose tensors claim more than this many times its length was made to keep a reader busy.
    private const int MostSharing = 4;

    private readonly Dictionary<string, TensorEntry> _tensors = new(StringComparer.Ordinal);
    private Int128 _bytes;

    /// <summary>The tensors so far.</summary>
    public Dictionary<string, TensorEntry> Tensors => _tensors;

    /// <summary>Locates a tensor.</summary>
    /// <returns><see langword="false"/> when there is one of this name already.</returns>
    /// <exception cref="CheckpointFormatException">The tensor is impossible, or the tensors are too many or too large together.</exception>
    public bool TryAdd(string name, PickleTensor tensor)
    {
        if (name.Length > LongestName) throw Refused($"has a tensor with a name of {name.Length} characters, '{Excerpt.Of(name)}'");
        if (_tensors.Count == archive.Limits.Tensors) throw Refused($"has more than {archive.Limits.Tensors} tensors ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.Tensors)})");
        var entry = archive.Locate(name, tensor);
        _bytes += (Int128)Math.Max(entry.ElementCount, entry.SpannedElements) * entry.ElementType.SizeInBytes();
        if (_bytes > (Int128)archive.FileLength * MostSharing) throw Refused($"has {archive.FileLength} bytes, but its tensors up to '{Excerpt.Of(name)}' would have {_bytes}");
        return _tensors.TryAdd(name, entry);
    }

    private CheckpointFormatException Refused(string what) => new($"'{archive.FileName}' {what}. The file is damaged or was made to do harm.");
}
