namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>What else tells XTTS v1 and v1.1 from v2, besides the perceiver that they lack.</summary>
internal static class FirstVersionMarks
{
    private const int TextRows = 6153;
    private static readonly string[] Decoders = ["diffusion_decoder.", "vocoder.", "ne_hifigan_decoder."];

    /// <summary>The marks that a checkpoint has, as a sentence with a space before it; empty when it has none.</summary>
    public static string In(ICheckpoint checkpoint)
    {
        var names = new TensorNames(checkpoint.Tensors.Keys.Select(KeyPrefixes.Strip));
        List<string> marks = [.. Decoders.Where(names.Has).Select(part => $"'{part}*'")];
        bool hasRows = checkpoint.Tensors.Values.Any(tensor => tensor.Name.EndsWith("gpt.text_embedding.weight", StringComparison.Ordinal) && tensor.Shape is [TextRows, ..]);
        if (hasRows) marks.Add($"a vocabulary of {TextRows} tokens");
        return marks.Count == 0 ? "" : $" It also has {string.Join(", ", marks)}, as v1 had.";
    }
}
