using Xtts.Net.Synthesis;

namespace Xtts.Net.Backends;

/// <summary>A tensor library that can run XTTS v2.</summary>
/// <remarks>
/// Holds settings only, so one instance may load several models; thread-safe. Chosen with an extension method of the backend's package, such as <c>UseOnnxRuntime()</c>.
/// </remarks>
public interface IXttsBackend
{
    /// <summary>Name for people and logs, such as <c>ONNX Runtime (CPU)</c>.</summary>
    string Name { get; }

    /// <summary>Prepares a model for running.</summary>
    /// <param name="weights">The model's weights; they stay open until the returned model is disposed.</param>
    /// <param name="progress">Told of each part that is ready.</param>
    /// <param name="cancellationToken">Cancels between parts; nothing is left behind.</param>
    /// <returns>The model; the caller disposes it.</returns>
    /// <exception cref="BackendException">The backend cannot run here; the message says which package or option to change.</exception>
    /// <exception cref="CheckpointException">A weight is missing or has an impossible shape.</exception>
    IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default);
}
