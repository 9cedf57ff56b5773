using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>What a file is, in words.</summary>
internal static class ContentWords
{
    /// <summary>A content.</summary>
    public static string Of(CheckpointContent content) => content switch
    {
        CheckpointContent.XttsV2 => "XTTS v2 model",
        CheckpointContent.XttsV1 => "XTTS v1 model",
        CheckpointContent.GptOnly => "GPT of an XTTS v2 model, without its vocoder",
        CheckpointContent.DvaeOnly => "discrete autoencoder, needed for training only",
        CheckpointContent.VocoderOnly => "vocoder, without a GPT",
        CheckpointContent.SpeakerEncoderOnly => "speaker encoder",
        CheckpointContent.OptimizerOnly => "state of an optimizer, without a model",
        CheckpointContent.MelNorms => "norms of mel bands, needed for training only",
        CheckpointContent.Speakers => "speaker file",
        CheckpointContent.Voice => "cloned voice",
        CheckpointContent.OtherModel => "another model",
        CheckpointContent.NoTensors => "no tensors",
        _ => "not known",
    };

    /// <summary>A layout.</summary>
    public static string Of(CheckpointLayout layout) => layout switch
    {
        CheckpointLayout.Released => "as released (config and model)",
        CheckpointLayout.Trainer => "as a trainer leaves it (model, optimizer, step)",
        CheckpointLayout.Bare => "a bare state dictionary",
        CheckpointLayout.Safetensors => "safetensors",
        CheckpointLayout.Speakers => "speakers by name",
        CheckpointLayout.Wrapped => "a state dictionary under a name of its own, as other trainers write it",
        CheckpointLayout.Collection => "tensors in no arrangement of a model",
        _ => layout.ToString(),
    };
}
