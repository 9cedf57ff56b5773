namespace Xtts.Net;

/// <summary>A tensor has another shape than the model's configuration implies.</summary>
public sealed class TensorShapeException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensor">Name of the tensor.</param>
    /// <param name="expected">The shape the model needs.</param>
    /// <param name="actual">The shape the file has.</param>
    /// <param name="advice">What to do.</param>
    public TensorShapeException(string path, string tensor, IEnumerable<long> expected, IEnumerable<long> actual, string advice = "Check that config.json belongs to this checkpoint.")
        : base($"'{Path.GetFileName(path)}': tensor '{tensor}' has shape [{string.Join(", ", actual)}], the model needs [{string.Join(", ", expected)}]. {advice}") => Tensor = tensor;

    /// <summary>Name of the tensor.</summary>
    public string Tensor { get; }
}
