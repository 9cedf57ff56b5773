using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Tells what a pickle is that is organised like no checkpoint of XTTS.</summary>
/// <param name="Content">The content.</param>
/// <param name="Detail">What tells it, for people; ends a sentence.</param>
internal sealed record PickledContent(CheckpointContent Content, string Detail)
{
    private const int Shown = 8;

    /// <summary>Looks at what the pickle built.</summary>
    public static PickledContent Of(object? root) => root switch
    {
        PickleTensor tensor => OfTensor(tensor),
        PickleDictionary dictionary => OfDictionary(dictionary),
        PickleObject instance => new(CheckpointContent.NoTensors, $"it holds an object of the class {instance.Type}, as torch.save(model) writes it, where a state dictionary is needed"),
        _ => new(CheckpointContent.NoTensors, "it holds neither a dictionary nor a tensor"),
    };

    private static PickledContent OfTensor(PickleTensor tensor)
    {
        string shape = tensor.Shape.TryGetIntegers(out long[] lengths) ? $"[{string.Join(", ", lengths.Take(Shown))}]" : "[?]";
        bool isMel = lengths is [80] or [1, 80] or [80, 1];
        return new(isMel ? CheckpointContent.MelNorms : CheckpointContent.NoTensors, $"it holds a single tensor of shape {shape}");
    }

    private static PickledContent OfDictionary(PickleDictionary root)
    {
        string keys = root.Count == 0 ? "it holds an empty dictionary" : $"it holds {Keys(root)}";
        bool Has(string key) => root.TryGet(key, out object? value) && value is not null;
        if (Has("speaker_embedding") && root.Entries.Any(entry => entry.Key is string key && key.StartsWith("gpt_cond", StringComparison.Ordinal))) return new(CheckpointContent.Voice, keys);
        if ((Has("state") && Has("param_groups")) || (Has("optimizer") && !Has("model"))) return new(CheckpointContent.OptimizerOnly, keys);
        foreach (var (key, value) in root.Entries)
        {
            if (key is not string name || value is not PickleDictionary state || !IsStateDictionary(state)) continue;
            var content = ContentRecogniser.Recognise(state.Entries.Select(entry => (string)entry.Key!));
            string where = $"its state dictionary lies under '{Shorten(name)}'";
            if (content == CheckpointContent.XttsV2) return new(CheckpointContent.OtherModel, $"{where} where XTTS has it under 'model'; save that part alone with torch.save");
            if (content != CheckpointContent.OtherModel) return new(content, where);
        }

        return new(root.Entries.Any(entry => entry.Value is PickleTensor or PickleDictionary) ? CheckpointContent.OtherModel : CheckpointContent.NoTensors, keys);
    }

    private static bool IsStateDictionary(PickleDictionary state) => state.Count > 0 && state.Entries.All(entry => entry is { Key: string, Value: PickleTensor });

    private static string Keys(PickleDictionary root) =>
        string.Join(", ", root.Entries.Take(Shown).Select(entry => $"'{(entry.Key is string key ? Shorten(key) : "…")}'")) + (root.Count > Shown ? ", …" : "");

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
