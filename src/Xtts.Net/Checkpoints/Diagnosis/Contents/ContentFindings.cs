namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>What to say about contents that are no XTTS v2 model.</summary>
internal static class ContentFindings
{
    private const string Complete = "Name the complete checkpoint: 'model.pth' of the model, or 'best_model.pth' of the training run.";

    /// <summary>Code, the content in words with its article, and what to do.</summary>
    public static (FindingCode Code, string What, string Advice) Of(CheckpointContent content) => content switch
    {
        CheckpointContent.XttsV1 => (FindingCode.XttsV1, "a checkpoint of XTTS v1 or v1.1: its GPT has no 'gpt.conditioning_perceiver' tensors", "Use a checkpoint of XTTS v2 with its own config.json and vocab.json; v1 cannot be converted."),
        CheckpointContent.GptOnly => (FindingCode.GptOnly, "the GPT of an XTTS model without vocoder and speaker encoder", Complete),
        CheckpointContent.DvaeOnly => (FindingCode.DvaeOnly, "the discrete autoencoder (DVAE) that training uses; inference does not need it", Complete),
        CheckpointContent.VocoderOnly => (FindingCode.VocoderOnly, "a vocoder without the GPT that drives it", Complete),
        CheckpointContent.SpeakerEncoderOnly => (FindingCode.SpeakerEncoderOnly, "a speaker encoder without the model around it", Complete),
        CheckpointContent.OptimizerOnly => (FindingCode.OptimizerOnly, "the state of an optimizer without the weights it belongs to", Complete),
        CheckpointContent.MelNorms => (FindingCode.MelNorms, "a file of mel norms (mel_stats.pth), which training uses; a model holds its own copy", Complete),
        CheckpointContent.Speakers => (FindingCode.SpeakersFile, "a speaker file: voices, not a model", "Name it as SpeakersPath, and name the model's checkpoint here."),
        CheckpointContent.Voice => (FindingCode.VoiceFile, "one cloned voice, not a model", "Name the model's checkpoint; a voice is used with a model of the same sizes."),
        CheckpointContent.NoTensors => (FindingCode.NoTensors, "a file of torch.save without a model's tensors", "Name a checkpoint of XTTS v2."),
        _ => (FindingCode.OtherModel, "a checkpoint of another model", "Name a checkpoint of XTTS v2."),
    };
}
