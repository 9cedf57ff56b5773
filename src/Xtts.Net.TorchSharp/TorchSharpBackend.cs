using System.Globalization;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.Synthesis;
using Xtts.Net.TorchSharp.Devices;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Natives;
using Xtts.Net.TorchSharp.Parts;
using Xtts.Net.TorchSharp.Weights;

namespace Xtts.Net.TorchSharp;

/// <summary>Runs XTTS v2 on TorchSharp, on NVIDIA GPUs and on the processor, with weights straight from the checkpoint file. Thread-safe.</summary>
public sealed class TorchSharpBackend : ITappableBackend
{
    private readonly TorchSharpOptions _options;
    private readonly Lazy<TorchDevice> _device;
    private readonly Lock _gate = new();
    private readonly HashSet<TorchXttsModel> _models = [];

    /// <summary>Creates a backend. The native library is loaded with the first model.</summary>
    /// <param name="options">How to run; <see langword="null"/> for default settings. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public TorchSharpBackend(TorchSharpOptions? options = null)
    {
        options ??= new TorchSharpOptions();
        options.Validate();
        _options = options.Copy();
        _device = new(() => DeviceSelector.Select(_options.Device, _options.Precision), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Device, why it was chosen, and precision, such as <c>TorchSharp (cuda:0, chosen: the first of 1 GPU(s), float16)</c>.</summary>
    /// <exception cref="ExecutionProviderException">The GPU that was asked for is not there.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library, which knows the GPUs.</exception>
    public string Name => string.Create(
        CultureInfo.InvariantCulture,
        $"TorchSharp ({Device.Name}, {(_options.Device == TorchDevices.Auto ? Device.Reason + ", " : "")}{Arithmetic.Of(_options.Precision, Device)})");

    /// <summary>Where models run, and why there. Asks the native library for its GPUs the first time.</summary>
    /// <exception cref="ExecutionProviderException">The GPU that was asked for is not there.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library, which knows the GPUs.</exception>
    public TorchDevice Device => _device.Value;

    /// <summary>What the models of this backend hold now, all together.</summary>
    public TorchMemory Memory
    {
        get
        {
            lock (_gate)
            {
                long weights = 0, mapped = 0, cache = 0;
                foreach (var memory in _models.Select(model => model.Memory)) (weights, mapped, cache) = (weights + memory.Weights, mapped + memory.MappedWeights, cache + memory.Cache);
                return new TorchMemory(weights, mapped, cache);
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="DeviceMemoryException">The device has not enough memory.</exception>
    /// <exception cref="ExecutionProviderException">The GPU that was asked for is not there.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library.</exception>
    public IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Load(weights, tap: null, progress, cancellationToken);

    /// <inheritdoc/>
    IXttsModel ITappableBackend.Load(IModelWeights weights, IDiagnosticTap tap) => Load(weights, tap, progress: null, CancellationToken.None);

    private TorchXttsModel Load(IModelWeights weights, IDiagnosticTap? tap, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var advance = new WeightsInAdvance(weights, HifiGanGenerator.FoldedWeights());
        advance.Compute(meanwhile: NativeProbing.Begin(), cancellationToken);
        NativeProbing.EnsureLoaded();
        var model = new ModelLoader(_options, Device, tap, progress, cancellationToken).Load(weights, advance, Forget);
        lock (_gate) _models.Add(model);
        return model;
    }

    private void Forget(TorchXttsModel model)
    {
        lock (_gate) _models.Remove(model);
    }
}
