using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime;

/// <summary>Runs XTTS v2 on ONNX Runtime. Graphs are built in memory and take their weights from the checkpoint file itself. Thread-safe.</summary>
public sealed class OnnxRuntimeBackend : ITappableBackend
{
    private readonly SessionFactory _sessions;

    /// <summary>Creates a backend.</summary>
    /// <param name="options">How to run; <see langword="null"/> for the processor with default settings. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public OnnxRuntimeBackend(OnnxRuntimeOptions? options = null)
    {
        options ??= new OnnxRuntimeOptions();
        options.Validate();
        _sessions = new SessionFactory(options.Copy());
    }

    /// <inheritdoc/>
    public string Name => $"ONNX Runtime ({_sessions.ProviderName})";

    /// <inheritdoc/>
    /// <exception cref="ExecutionProviderException">The execution provider is not in the application's native library, or does not start.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native ONNX Runtime library.</exception>
    public IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new ModelLoader(_sessions, weights, tap: null, progress, cancellationToken).Load();

    /// <inheritdoc/>
    IXttsModel ITappableBackend.Load(IModelWeights weights, IDiagnosticTap tap) =>
        new ModelLoader(_sessions, weights, tap, progress: null, CancellationToken.None).Load();
}
