using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>A state dictionary: every key with its tensor, located in the file.</summary>
internal static class StateDictionary
{
    /// <summary>Locates every tensor of a pickled state dictionary.</summary>
    /// <exception cref="CheckpointFormatException">A key is no text, is there twice, or has no tensor.</exception>
    /// <exception cref="UnsafePickleException">A value is an object of a class.</exception>
    public static Dictionary<string, TensorEntry> Read(TorchArchive archive, PickleDictionary state, CancellationToken cancellationToken)
    {
        var table = new TensorTable(archive);
        foreach (var (key, value) in state.Entries)
        {
            if ((table.Tensors.Count & 255) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (key is not string { Length: > 0 } name) throw Wrong(archive, "a key that is no name");
            if (value is PickleObject instance) throw PickleGlobals.Refused(archive.FileName, instance.Type.ToString());
            if (value is not PickleTensor tensor) throw Wrong(archive, $"'{Excerpt.Of(name)}', which is no tensor");
            if (!table.TryAdd(name, tensor)) throw Wrong(archive, $"'{Excerpt.Of(name)}' twice");
        }

        return table.Tensors;
    }

    /// <summary>Whether a value is a dictionary of tensors by name, and of nothing else.</summary>
    public static bool Fits(object? value) => value is PickleDictionary { Count: > 0 } state && state.Entries.All(entry => entry is { Key: string, Value: PickleTensor });

    private static CheckpointFormatException Wrong(TorchArchive archive, string what) =>
        new($"'{archive.FileName}': its state dictionary holds {what}. The file is damaged, or 'model' is not what XTTS saves.");
}
