namespace Xtts.Net.Checkpoints;

/// <summary>Second names that the reference's inference wrapper gives to tensors of the GPT.</summary>
internal static class InferenceWrapperKeys
{
    private const string Wrapper = "gpt.gpt_inference.";

    /// <summary>The canonical name that a key repeats.</summary>
    /// <returns>The name, or <see langword="null"/> when the key is none of the wrapper's.</returns>
    public static string? Find(string key)
    {
        if (key == "gpt.gpt.wte.weight") return "gpt.mel_embedding.weight";
        if (!key.StartsWith(Wrapper, StringComparison.Ordinal)) return null;
        string inner = key[Wrapper.Length..];
        return inner switch
        {
            "transformer.wte.weight" or "embeddings.weight" => "gpt.mel_embedding.weight",
            "pos_embedding.emb.weight" => "gpt.mel_pos_embedding.emb.weight",
            "final_norm.weight" or "lm_head.0.weight" => "gpt.final_norm.weight",
            "final_norm.bias" or "lm_head.0.bias" => "gpt.final_norm.bias",
            "lm_head.1.weight" => "gpt.mel_head.weight",
            "lm_head.1.bias" => "gpt.mel_head.bias",
            _ when inner.StartsWith("transformer.", StringComparison.Ordinal) => "gpt.gpt." + inner["transformer.".Length..],
            _ => null,
        };
    }
}
