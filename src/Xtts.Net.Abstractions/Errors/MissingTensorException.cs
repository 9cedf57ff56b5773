namespace Xtts.Net;

/// <summary>A tensor the model needs is not in the checkpoint.</summary>
public sealed class MissingTensorException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensor">Name of the missing tensor.</param>
    /// <param name="nearest">The nearest name that the file has.</param>
    public MissingTensorException(string path, string tensor, string? nearest = null)
        : base($"'{Path.GetFileName(path)}' has no tensor '{tensor}'. {(nearest is null ? "" : $"The nearest name in it is '{nearest}'. ")}" +
               "Check that it is a complete XTTS v2 checkpoint, not a part or another model.") => Tensor = tensor;

    /// <summary>Name of the missing tensor.</summary>
    public string Tensor { get; }
}
