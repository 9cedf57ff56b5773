using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Layouts;

namespace Xtts.Net.Checkpoints;

/// <summary>A checkpoint over its file. Owns the file. Thread-safe for reading.</summary>
internal sealed class OpenedCheckpoint : ICheckpoint
{
    private readonly CheckpointFile _file;
    private readonly Dictionary<string, TensorEntry> _tensors;

    public OpenedCheckpoint(CheckpointFile file, CheckpointLayout layout, CheckpointMetadata metadata, Dictionary<string, TensorEntry> tensors)
    {
        _file = file;
        _tensors = tensors;
        Layout = layout;
        Metadata = metadata;
    }

    /// <inheritdoc/>
    public string Path => _file.Path;

    /// <inheritdoc/>
    public CheckpointContainer Container { get; init; }

    /// <inheritdoc/>
    public CheckpointLoadMode LoadMode => _file.LoadMode;

    /// <inheritdoc/>
    public CheckpointLayout Layout { get; }

    /// <inheritdoc/>
    public CheckpointMetadata Metadata { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorEntry> Tensors => _tensors;

    /// <summary>Length of the file in bytes.</summary>
    public long FileLength => _file.Length;

    /// <summary>The speakers of a speaker file, in file order; empty for other layouts.</summary>
    public ImmutableArray<SpeakerRecord> Speakers { get; init; } = [];

    /// <summary>What a trainer's file carries to go on with training.</summary>
    public TrainerState? TrainerState { get; init; }

    /// <inheritdoc/>
    public TensorView Read(string name)
    {
        if (!_tensors.TryGetValue(name, out var entry)) throw new MissingTensorException(Path, name, NearestName.Find(name, _tensors.Keys));
        return new TensorView(entry, _file.View(entry.FileOffset, entry.SpannedBytes));
    }

    /// <summary>Reads bytes of a tensor into memory of the caller, past any mapping: for going through a whole file once that is faster, and a file cut short gives an exception.</summary>
    /// <param name="entry">The tensor.</param>
    /// <param name="position">Bytes from its first element.</param>
    /// <param name="destination">Room for the bytes wanted.</param>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    public void ReadBytes(TensorEntry entry, long position, Span<byte> destination) => _file.Read(checked(entry.FileOffset + position), destination);

    /// <inheritdoc/>
    public void RequireUnchanged() => _file.RequireSameFile();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
