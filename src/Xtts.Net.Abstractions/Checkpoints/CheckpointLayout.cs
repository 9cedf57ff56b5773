namespace Xtts.Net.Checkpoints;

/// <summary>How a checkpoint file is organised.</summary>
public enum CheckpointLayout
{
    /// <summary>A dictionary with <c>config</c> and <c>model</c>, as released models have it.</summary>
    Released,

    /// <summary>What a <c>GPTTrainer</c> run leaves: model with the prefix <c>xtts.</c>, optimizer, scaler, step, epoch, loss.</summary>
    Trainer,

    /// <summary>A state dictionary at top level.</summary>
    Bare,

    /// <summary>A <c>.safetensors</c> file.</summary>
    Safetensors,

    /// <summary>A speaker file: name to conditioning latents and speaker embedding.</summary>
    Speakers,

    /// <summary>A state dictionary under <c>state_dict</c> or <c>model_state_dict</c>, as other training programs write it.</summary>
    Wrapped,

    /// <summary>Tensors in an arrangement that is none of a model: an optimizer's state, statistics, a single tensor. Keys are paths, parts joined by dots.</summary>
    Collection,
}
