using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Tells what a torch archive holds and makes a checkpoint of it.</summary>
internal static class TorchLayout
{
    private static readonly string[] TrainerMarks = ["optimizer", "scaler", "step", "epoch", "model_loss"];
    private static readonly string[] Wrappers = ["state_dict", "model_state_dict"];

    /// <summary>Makes a checkpoint of an archive; it owns the file.</summary>
    /// <exception cref="CheckpointFormatException">It holds no tensors, or impossible ones.</exception>
    /// <exception cref="UnsafePickleException">An object of a class stands where tensors must be.</exception>
    public static OpenedCheckpoint Read(CheckpointFile file, TorchArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Value is not PickleDictionary root) return ReadCollection(file, archive, cancellationToken);
        if (root.TryGet("model", out object? model)) return ReadModel(file, archive, root, model, cancellationToken);
        foreach (string wrapper in Wrappers)
        {
            if (root.TryGet(wrapper, out object? wrapped) && StateDictionary.Fits(wrapped))
                return Create(file, archive, CheckpointLayout.Wrapped, TrainerMetadata.Read(root, archive.FileName, archive.Limits), StateDictionary.Read(archive, (PickleDictionary)wrapped!, cancellationToken));
        }

        if (SpeakersLayout.Fits(root)) return SpeakersLayout.Read(file, archive, root, cancellationToken);
        if (StateDictionary.Fits(root)) return Create(file, archive, CheckpointLayout.Bare, CheckpointMetadata.Empty, StateDictionary.Read(archive, root, cancellationToken));
        return ReadCollection(file, archive, cancellationToken);
    }

    private static OpenedCheckpoint ReadModel(CheckpointFile file, TorchArchive archive, PickleDictionary root, object? model, CancellationToken cancellationToken)
    {
        if (model is PickleObject instance) throw PickleGlobals.Refused(archive.FileName, instance.Type.ToString());
        if (model is not PickleDictionary state || state.Entries.Any(entry => entry.Value is PickleDictionary)) return ReadCollection(file, archive, cancellationToken);
        var layout = TrainerMarks.Any(mark => root.TryGet(mark, out _)) ? CheckpointLayout.Trainer : CheckpointLayout.Released;
        return new OpenedCheckpoint(file, layout, TrainerMetadata.Read(root, archive.FileName, archive.Limits), StateDictionary.Read(archive, state, cancellationToken))
        {
            Container = archive.Container,
            TrainerState = layout == CheckpointLayout.Trainer ? TrainerStateReader.Read(root, cancellationToken) : null,
        };
    }

    private static OpenedCheckpoint ReadCollection(CheckpointFile file, TorchArchive archive, CancellationToken cancellationToken)
    {
        var tensors = TensorCollection.Read(archive, cancellationToken);
        return tensors.Count > 0 ? Create(file, archive, CheckpointLayout.Collection, CheckpointMetadata.Empty, tensors) : throw NoTensors(archive);
    }

    private static OpenedCheckpoint Create(CheckpointFile file, TorchArchive archive, CheckpointLayout layout, CheckpointMetadata metadata, Dictionary<string, TensorEntry> tensors) =>
        new(file, layout, metadata, tensors) { Container = archive.Container };

    private static CheckpointFormatException NoTensors(TorchArchive archive)
    {
        string what = archive.Value switch
        {
            PickleDictionary { Count: 0 } => "an empty dictionary",
            PickleDictionary root => $"a dictionary with {string.Join(", ", root.Entries.Take(8).Select(entry => $"'{(entry.Key is string key ? Excerpt.Of(key) : "…")}'"))}",
            PickleObject instance => $"an object of the class {instance.Type}",
            _ => "no dictionary",
        };
        return new CheckpointFormatException($"'{archive.FileName}' was written by torch.save but holds {what}, and no tensors that Xtts.Net can reach: neither a model, nor a state dictionary, nor a speaker file.");
    }
}
