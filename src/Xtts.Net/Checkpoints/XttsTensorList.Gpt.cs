namespace Xtts.Net.Checkpoints;

/// <content>Conditioning encoder, GPT, heads and perceiver resampler.</content>
internal sealed partial class XttsTensorList
{
    private const int PerceiverHeadSize = 64;

    private void AddGpt()
    {
        long d = _sizes.Width;
        AddWithBias("gpt.conditioning_encoder.init", d, d, _sizes.ConditioningMelBands, 1);
        for (int i = 0; i < _sizes.ConditioningBlocks; i++)
        {
            string block = $"gpt.conditioning_encoder.attn.{i}";
            AddNorm(block + ".norm", d);
            AddWithBias(block + ".qkv", 3 * d, 3 * d, d, 1);
            AddWithBias(block + ".proj_out", d, d, d, 1);
        }

        Add("gpt.text_embedding.weight", _sizes.TextVocabulary, d);
        Add("gpt.mel_embedding.weight", _sizes.AudioVocabulary, d);
        for (int i = 0; i < _sizes.Layers; i++) AddGptLayer($"gpt.gpt.h.{i}", d);
        AddNorm("gpt.gpt.ln_f", d);
        Add("gpt.mel_pos_embedding.emb.weight", _sizes.AudioPositions, d);
        Add("gpt.text_pos_embedding.emb.weight", _sizes.TextPositions, d);
        AddNorm("gpt.final_norm", d);
        AddUnneeded("gpt.text_head.weight", _sizes.TextVocabulary, d);
        AddUnneeded("gpt.text_head.bias", _sizes.TextVocabulary);
        AddWithBias("gpt.mel_head", _sizes.AudioVocabulary, _sizes.AudioVocabulary, d);
    }

    // GPT-2 keeps its weights as [in, out].
    private void AddGptLayer(string layer, long d)
    {
        AddNorm(layer + ".ln_1", d);
        AddWithBias(layer + ".attn.c_attn", 3 * d, d, 3 * d);
        AddWithBias(layer + ".attn.c_proj", d, d, d);
        AddNorm(layer + ".ln_2", d);
        AddWithBias(layer + ".mlp.c_fc", 4 * d, d, 4 * d);
        AddWithBias(layer + ".mlp.c_proj", d, 4 * d, d);
    }

    private void AddPerceiver()
    {
        long d = _sizes.Width, inner = _sizes.PerceiverHeads * PerceiverHeadSize, forward = d * 4 * 2 / 3;
        Add("gpt.conditioning_perceiver.latents", _sizes.ConditioningLatents, d);
        for (int i = 0; i < _sizes.PerceiverLayers; i++)
        {
            string layer = $"gpt.conditioning_perceiver.layers.{i}";
            Add(layer + ".0.to_q.weight", inner, d);
            Add(layer + ".0.to_kv.weight", 2 * inner, d);
            Add(layer + ".0.to_out.weight", d, inner);
            AddWithBias(layer + ".1.0", 2 * forward, 2 * forward, d);
            AddWithBias(layer + ".1.2", d, d, forward);
        }

        Add("gpt.conditioning_perceiver.norm.gamma", d);
    }
}
