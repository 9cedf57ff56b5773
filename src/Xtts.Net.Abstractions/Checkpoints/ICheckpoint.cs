namespace Xtts.Net.Checkpoints;

/// <summary>An opened checkpoint: its layout, what it says about itself, and a directory of its model tensors over the mapped file.</summary>
/// <remarks>
/// Opening reads the directory of the file, nothing else; the optimizer's bytes are never touched. Thread-safe for reading; no view may be used after disposal.
/// </remarks>
public interface ICheckpoint : IDisposable
{
    /// <summary>The file, as the caller gave it.</summary>
    string Path { get; }

    /// <summary>How the file is organised.</summary>
    CheckpointLayout Layout { get; }

    /// <summary>What the file says about itself.</summary>
    CheckpointMetadata Metadata { get; }

    /// <summary>The tensors of the state dictionary by their key in the file.</summary>
    IReadOnlyDictionary<string, TensorEntry> Tensors { get; }

    /// <summary>A view of one tensor.</summary>
    /// <param name="name">Key in the file.</param>
    /// <exception cref="MissingTensorException">There is no tensor of this name.</exception>
    /// <exception cref="ObjectDisposedException">The checkpoint was closed.</exception>
    TensorView Read(string name);
}
