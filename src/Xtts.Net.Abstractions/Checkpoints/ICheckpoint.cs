namespace Xtts.Net.Checkpoints;

/// <summary>An opened checkpoint: its layout, what it says about itself, and a directory of its tensors over the file.</summary>
/// <remarks>
/// Opening reads the directory of the file, nothing else; the optimizer's bytes are never touched. Thread-safe for reading; no view may be used after disposal.
/// </remarks>
public interface ICheckpoint : IDisposable
{
    /// <summary>The file, as the caller gave it.</summary>
    string Path { get; }

    /// <summary>The file format.</summary>
    CheckpointContainer Container { get; }

    /// <summary>How tensors come from the file. With <see cref="CheckpointLoadMode.Copy"/> nobody may map it.</summary>
    CheckpointLoadMode LoadMode { get; }

    /// <summary>How the file is organised.</summary>
    CheckpointLayout Layout { get; }

    /// <summary>What the file says about itself.</summary>
    CheckpointMetadata Metadata { get; }

    /// <summary>The tensors of the state dictionary by their key in the file.</summary>
    IReadOnlyDictionary<string, TensorEntry> Tensors { get; }

    /// <summary>A view of one tensor.</summary>
    /// <param name="name">Key in the file.</param>
    /// <exception cref="MissingTensorException">There is no tensor of this name.</exception>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    /// <exception cref="ObjectDisposedException">The checkpoint was closed.</exception>
    TensorView Read(string name);

    /// <summary>Makes sure that the file is as it was when it was opened, and still the one that its path leads to: length and time of the last write.</summary>
    /// <exception cref="CheckpointChangedException">It was changed, cut short, replaced or removed.</exception>
    /// <exception cref="ObjectDisposedException">The checkpoint was closed.</exception>
    void RequireUnchanged();
}
