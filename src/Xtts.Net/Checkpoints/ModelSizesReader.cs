using System.Collections.Immutable;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Diagnosis.Contents;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints;

/// <summary>Sizes of a model: what <c>config.json</c> says, completed from tensors, and the two held against each other.</summary>
/// <remarks>
/// From tensors come the layers of the GPT (a pruned model has fewer than its config.json says), the rows of the text embedding (an extended vocabulary has more), the vocoder's
/// channels, and blocks and channels of the speaker encoder: the reference hard-codes or overwrites these.
/// Every other shape is checked later against the sizes, by <see cref="CheckpointWeights"/>.
/// </remarks>
internal sealed class ModelSizesReader
{
    private const int MostChannels = 1 << 16;
    private readonly ICheckpoint _checkpoint;
    private readonly KeyMap _keys;

    private ModelSizesReader(ICheckpoint checkpoint, KeyMap keys)
    {
        _checkpoint = checkpoint;
        _keys = keys;
    }

    /// <summary>Reads the sizes.</summary>
    /// <exception cref="UnsupportedCheckpointException">The checkpoint is one of XTTS v1, or no model.</exception>
    /// <exception cref="ModelConfigurationException">Configuration and checkpoint contradict each other.</exception>
    /// <exception cref="MissingTensorException">A tensor that tells a size is not there.</exception>
    /// <exception cref="TensorShapeException">A tensor that tells a size has an impossible shape.</exception>
    public static ModelSizes Read(ICheckpoint checkpoint, KeyMap keys, XttsConfiguration configuration) => new ModelSizesReader(checkpoint, keys).Read(configuration);

    private ModelSizes Read(XttsConfiguration configuration)
    {
        RequireModel();
        RequireConsistent(configuration);
        var found = LayerCounts.In(_keys.CanonicalNames);
        return new ModelSizes
        {
            Width = configuration.Width,
            Heads = configuration.Heads,
            Layers = found.Layers,
            TextVocabulary = Length("gpt.text_embedding.weight", 0, 2),
            AudioVocabulary = configuration.AudioVocabulary,
            TextPositions = configuration.MaxTextTokens + 2,
            AudioPositions = configuration.MaxAudioTokens + 3,
            MaxTextTokens = configuration.MaxTextTokens,
            MaxAudioTokens = configuration.MaxAudioTokens,
            StartAudioCode = configuration.StartAudioCode,
            StopAudioCode = configuration.StopAudioCode,
            SpeakerEmbedding = configuration.SpeakerEmbedding,
            SpeakerBlocks = found.SpeakerBlocks,
            SpeakerChannels = [.. Enumerable.Range(1, 4).Select(layer => Length($"hifigan_decoder.speaker_encoder.layer{layer}.0.conv1.weight", 0, 4))],
            VocoderChannels = VocoderChannels(),
            InputSampleRate = configuration.InputSampleRate,
            OutputSampleRate = configuration.OutputSampleRate,
            CodeStride = configuration.CodeStride,
            OutputHop = configuration.OutputHop,
        };
    }

    private void RequireModel()
    {
        var content = ContentRecogniser.Recognise(_checkpoint);
        if (content == CheckpointContent.XttsV2) return;
        var (_, what, advice) = ContentFindings.Of(content);
        string marks = content == CheckpointContent.XttsV1 ? "." + FirstVersionMarks.In(_checkpoint) : ".";
        throw new UnsupportedCheckpointException($"'{Path.GetFileName(_checkpoint.Path)}' is {what}{marks} {advice}");
    }

    private static void RequireConsistent(XttsConfiguration configuration)
    {
        if (configuration.Width % configuration.Heads != 0)
            throw new ModelConfigurationException($"config.json says gpt_n_model_channels {configuration.Width} and gpt_n_heads {configuration.Heads}: the heads do not divide the channels.");
        if (configuration.DecoderInput != configuration.Width)
            throw new ModelConfigurationException($"config.json says decoder_input_dim {configuration.DecoderInput}, but gpt_n_model_channels {configuration.Width}: the vocoder takes the GPT's latents, so they must be equal.");
        if (configuration.OutputHop != new ModelSizes().OutputHop)
            throw new ModelConfigurationException($"config.json says output_hop_length {configuration.OutputHop}; the vocoder of XTTS v2 makes {new ModelSizes().OutputHop} samples a frame.");
    }

    // Four stages halve the channels, so sixteen must divide them.
    private int VocoderChannels()
    {
        const string Name = "hifigan_decoder.waveform_decoder.conv_pre.weight";
        int channels = Length(Name, 0, 3);
        return channels % 16 == 0 ? channels : throw new TensorShapeException(_checkpoint.Path, Name, [(channels / 16 * 16) + 16], [channels], "Its rows are halved four times.");
    }

    private int Length(string name, int axis, int rank)
    {
        string key = _keys.FindKey(name) ?? throw new MissingTensorException(_checkpoint.Path, name, NearestName.Find(name, _checkpoint.Tensors.Keys));
        var shape = _checkpoint.Tensors[key].Shape;
        bool possible = shape.Length == rank && shape[axis] is > 0 and <= MostChannels;
        return possible ? (int)shape[axis] : throw new TensorShapeException(_checkpoint.Path, key, Enumerable.Repeat(1L, rank), shape, $"A tensor of {rank} axes is expected, with 1 to {MostChannels} rows.");
    }
}
