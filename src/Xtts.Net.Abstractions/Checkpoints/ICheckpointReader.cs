namespace Xtts.Net.Checkpoints;

/// <summary>Opens checkpoint files of the formats it knows, without running anything that lies in them.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ICheckpointReader
{
    /// <summary>Opens a file; reads its directory only.</summary>
    /// <param name="path">A <c>.pth</c> or <c>.safetensors</c> file; the format is told from its content, not from its name.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such file.</exception>
    /// <exception cref="CheckpointException">The file cannot be read as a checkpoint; the subtype says why.</exception>
    ICheckpoint Open(string path, CancellationToken cancellationToken = default);
}
