namespace Xtts.Net.Checkpoints;

/// <summary>The file format that a checkpoint is wrapped in.</summary>
public enum CheckpointContainer
{
    /// <summary>A zip archive, as <c>torch.save</c> writes it since version 1.6.</summary>
    TorchZip,

    /// <summary>Pickles one after another and raw storages behind them, as <c>torch.save</c> wrote it before version 1.6.</summary>
    TorchLegacy,

    /// <summary>A <c>.safetensors</c> file.</summary>
    Safetensors,
}
