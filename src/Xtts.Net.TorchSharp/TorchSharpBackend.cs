using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net.TorchSharp;

/// <summary>Runs XTTS v2 on TorchSharp, on NVIDIA GPUs and on the processor. Thread-safe.</summary>
public sealed class TorchSharpBackend : IXttsBackend
{
    private readonly TorchSharpOptions _options;

    /// <summary>Creates a backend.</summary>
    /// <param name="options">How to run; <see langword="null"/> for default settings. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public TorchSharpBackend(TorchSharpOptions? options = null)
    {
        options ??= new TorchSharpOptions();
        options.Validate();
        _options = options.Copy();
    }

    /// <inheritdoc/>
    public string Name => $"TorchSharp ({_options.Device})";

    /// <summary>Where models run.</summary>
    public string Device => _options.Device;

    /// <inheritdoc/>
    public IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new BackendException("This version of the TorchSharp backend loads no models yet; use the ONNX Runtime backend.");
}
