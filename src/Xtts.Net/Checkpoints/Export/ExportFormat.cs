namespace Xtts.Net.Checkpoints.Export;

/// <summary>Format of a written checkpoint.</summary>
public enum ExportFormat
{
    /// <summary>The released layout in a <c>.pth</c>: a dictionary with <c>model</c>. PyTorch loads it with <c>weights_only=True</c>; for that, and because it names folders of the machine that trained, the configuration stays out.</summary>
    Torch,

    /// <summary>A <c>.safetensors</c> file.</summary>
    Safetensors,
}
