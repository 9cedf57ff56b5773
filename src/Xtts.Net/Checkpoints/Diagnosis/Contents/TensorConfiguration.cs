using Xtts.Net.Backends;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>The sizes that tensor shapes tell, in the form of a configuration.</summary>
internal static class TensorConfiguration
{
    private const int UsualHead = 64;

    private static readonly (string Name, Func<XttsConfiguration, int> Value, string Tensor)[] Sizes =
    [
        ("gpt_n_model_channels", configuration => configuration.Width, "gpt.final_norm.weight"),
        ("gpt_layers", configuration => configuration.Layers, "gpt.gpt.h.*"),
        ("gpt_num_audio_tokens", configuration => configuration.AudioVocabulary, "gpt.mel_embedding.weight"),
        ("gpt_max_audio_tokens", configuration => configuration.MaxAudioTokens, "gpt.mel_pos_embedding.emb.weight"),
        ("gpt_max_text_tokens", configuration => configuration.MaxTextTokens, "gpt.text_pos_embedding.emb.weight"),
        ("decoder_input_dim", configuration => configuration.DecoderInput, "hifigan_decoder.waveform_decoder.conv_pre.weight"),
        ("d_vector_dim", configuration => configuration.SpeakerEmbedding, "hifigan_decoder.speaker_encoder.fc.weight"),
    ];

    /// <summary>Reads the sizes. The number of heads is not in any shape: 64 channels a head, as in the released model, is a guess.</summary>
    /// <returns>The sizes, or <see langword="null"/> when a tensor that tells one is missing or has no such axis.</returns>
    public static XttsConfiguration? Of(ICheckpoint checkpoint, KeyMap keys)
    {
        int Length(string name, int axis) => keys.FindKey(name) is { } key && checkpoint.Tensors[key].Shape is var shape && shape.Length > axis && shape[axis] is > 0 and <= 1 << 20 ? (int)shape[axis] : 0;
        int width = Length("gpt.final_norm.weight", 0), codes = Length("gpt.mel_embedding.weight", 0);
        var found = new XttsConfiguration
        {
            Width = width,
            Heads = width % UsualHead == 0 ? Math.Max(width / UsualHead, 1) : 1,
            Layers = LayerCounts.In(keys.CanonicalNames).Layers,
            AudioVocabulary = codes,
            StartAudioCode = codes - 2,
            StopAudioCode = codes - 1,
            MaxAudioTokens = Length("gpt.mel_pos_embedding.emb.weight", 0) - 3,
            MaxTextTokens = Length("gpt.text_pos_embedding.emb.weight", 0) - 2,
            DecoderInput = Length("hifigan_decoder.waveform_decoder.conv_pre.weight", 1),
            SpeakerEmbedding = Length("hifigan_decoder.speaker_encoder.fc.weight", 0),
        };
        return Array.TrueForAll(Sizes, size => size.Value(found) > 0) && codes > 2 ? found : null;
    }

    /// <summary>What two configurations disagree on, in words.</summary>
    /// <param name="written">What <c>config.json</c> says.</param>
    /// <param name="shapes">What the tensors say.</param>
    public static IReadOnlyList<string> Differences(XttsConfiguration written, XttsConfiguration shapes) =>
        [.. Sizes.Where(size => size.Value(written) != size.Value(shapes)).Select(size => $"{size.Name} is {size.Value(written)}, but '{size.Tensor}' means {size.Value(shapes)}")];

    /// <summary>Whether two models have tensors of the same shapes, as far as a configuration decides them.</summary>
    public static bool Agree(ModelSizes one, ModelSizes other) =>
        (one.Width, one.Layers, one.AudioVocabulary, one.AudioPositions, one.TextPositions, one.SpeakerEmbedding)
        == (other.Width, other.Layers, other.AudioVocabulary, other.AudioPositions, other.TextPositions, other.SpeakerEmbedding);
}
