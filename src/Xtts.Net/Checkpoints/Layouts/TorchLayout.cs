using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Tells what a torch archive holds and makes a checkpoint of it.</summary>
internal static class TorchLayout
{
    private static readonly string[] TrainerMarks = ["optimizer", "scaler", "step", "epoch", "model_loss"];

    /// <summary>Reads the archive in a file.</summary>
    public static MappedCheckpoint Read(CheckpointFile file, CancellationToken cancellationToken)
    {
        var archive = TorchArchive.Open(file, cancellationToken);
        if (archive.Value is not PickleDictionary root) throw NoCheckpoint(archive, archive.Value is PickleObject instance ? $"an object of the class {instance.Type}" : "no dictionary");
        if (root.TryGet("model", out object? model)) return ReadModel(file, archive, root, model, cancellationToken);
        if (SpeakersLayout.Fits(root)) return SpeakersLayout.Read(file, archive, root, cancellationToken);
        if (root.Count > 0 && root.Entries.All(entry => entry is { Key: string, Value: PickleTensor }))
            return new MappedCheckpoint(file, CheckpointLayout.Bare, CheckpointMetadata.Empty, StateDictionary.Read(archive, root, cancellationToken));
        throw NoCheckpoint(archive, $"a dictionary with {Keys(root)}");
    }

    private static MappedCheckpoint ReadModel(CheckpointFile file, TorchArchive archive, PickleDictionary root, object? model, CancellationToken cancellationToken)
    {
        if (model is PickleObject instance) throw PickleGlobals.Refused(archive.FileName, instance.Type.ToString());
        if (model is not PickleDictionary state) throw NoCheckpoint(archive, "a 'model' that is no state dictionary");
        var layout = TrainerMarks.Any(mark => root.TryGet(mark, out _)) ? CheckpointLayout.Trainer : CheckpointLayout.Released;
        return new MappedCheckpoint(file, layout, TrainerMetadata.Read(root, archive.FileName), StateDictionary.Read(archive, state, cancellationToken))
        {
            TrainerState = layout == CheckpointLayout.Trainer ? TrainerStateReader.Read(root) : null,
        };
    }

    private static CheckpointFormatException NoCheckpoint(TorchArchive archive, string what) =>
        new($"'{archive.FileName}' was written by torch.save but holds {what}: neither a model, nor a state dictionary, nor a speaker file.");

    private static string Keys(PickleDictionary root) =>
        root.Count == 0 ? "nothing in it" : string.Join(", ", root.Entries.Take(8).Select(entry => $"'{(entry.Key is string key ? key[..Math.Min(key.Length, 40)] : "…")}'"));
}
