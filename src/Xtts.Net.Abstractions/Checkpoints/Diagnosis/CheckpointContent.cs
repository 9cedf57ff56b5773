namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a checkpoint file holds, told from the names of its tensors.</summary>
public enum CheckpointContent
{
    /// <summary>It could not be read, or its content is not known.</summary>
    Unknown,

    /// <summary>An XTTS v2 model: GPT, conditioning, vocoder and speaker encoder.</summary>
    XttsV2,

    /// <summary>An XTTS v1 or v1.1 model.</summary>
    XttsV1,

    /// <summary>The GPT of an XTTS v2 model without its vocoder.</summary>
    GptOnly,

    /// <summary>The discrete autoencoder that training needs (<c>dvae.pth</c>).</summary>
    DvaeOnly,

    /// <summary>A vocoder without its GPT.</summary>
    VocoderOnly,

    /// <summary>A speaker encoder alone.</summary>
    SpeakerEncoderOnly,

    /// <summary>State of an optimizer without a model.</summary>
    OptimizerOnly,

    /// <summary>Norms of mel bands (<c>mel_stats.pth</c>).</summary>
    MelNorms,

    /// <summary>A speaker file (<c>speakers_xtts.pth</c>).</summary>
    Speakers,

    /// <summary>One cloned voice.</summary>
    Voice,

    /// <summary>Tensors of another model.</summary>
    OtherModel,

    /// <summary>Written by torch.save, but without tensors to load.</summary>
    NoTensors,
}
