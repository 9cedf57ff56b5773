namespace Xtts.Net.Checkpoints;

/// <summary>What becomes of a key of a state dictionary.</summary>
public enum KeyCategory
{
    /// <summary>A tensor of the model; it has a canonical name.</summary>
    Mapped,

    /// <summary>A second name of a mapped tensor (the inference wrapper's <c>gpt.gpt_inference.*</c>, <c>gpt.gpt.wte.weight</c>).</summary>
    Duplicate,

    /// <summary>Needed for training only (<c>dvae.*</c>, <c>torch_mel_spectrogram_*</c>).</summary>
    TrainingOnly,

    /// <summary>A causal-mask buffer of older transformers versions.</summary>
    MaskBuffer,

    /// <summary>Nothing an XTTS v2 model has.</summary>
    Unexpected,
}
