using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Tells what a pickle is that holds no tensors.</summary>
/// <param name="Content">The content.</param>
/// <param name="Detail">What tells it, for people.</param>
internal sealed record PickledContent(CheckpointContent Content, string Detail)
{
    private const int Shown = 8;

    /// <summary>Looks at what the pickle built.</summary>
    /// <returns>The content, or <see langword="null"/> when there are tensors in it, so that something else is the matter.</returns>
    public static PickledContent? Of(object? root) => root switch
    {
        PickleTensor => null,
        PickleDictionary dictionary => OfDictionary(dictionary),
        PickleObject instance => new(CheckpointContent.NoTensors, $"it holds an object of the class {instance.Type}, as torch.save(model) writes it, where a state dictionary is needed"),
        _ => new(CheckpointContent.NoTensors, "it holds neither a dictionary nor a tensor"),
    };

    private static PickledContent? OfDictionary(PickleDictionary root)
    {
        if (root.Entries.Any(entry => entry.Value is PickleTensor || (entry.Value is PickleDictionary inner && inner.Entries.Any(part => part.Value is PickleTensor)))) return null;
        bool Has(string key) => root.TryGet(key, out object? value) && value is not null;
        bool isOptimizer = (Has("state") && Has("param_groups")) || (Has("optimizer") && !Has("model"));
        string keys = string.Join(", ", root.Entries.Take(Shown).Select(entry => entry.Key is string key ? $"'{Excerpt.Of(key)}'" : "…")) + (root.Count > Shown ? ", …" : "");
        return new(isOptimizer ? CheckpointContent.OptimizerOnly : CheckpointContent.NoTensors, root.Count == 0 ? "it holds an empty dictionary" : $"it holds {keys}");
    }
}
