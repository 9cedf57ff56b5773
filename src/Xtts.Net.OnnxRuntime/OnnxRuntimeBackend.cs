using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime;

/// <summary>Runs XTTS v2 on ONNX Runtime. Graphs are built in memory and take their weights from the checkpoint file itself. Thread-safe.</summary>
public sealed class OnnxRuntimeBackend : ITappableBackend
{
    private readonly OnnxRuntimeOptions _options;
    private readonly Lazy<ProviderChoice> _choice;

    /// <summary>Creates a backend.</summary>
    /// <param name="options">How to run; <see langword="null"/> for the processor with default settings. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public OnnxRuntimeBackend(OnnxRuntimeOptions? options = null)
    {
        options ??= new OnnxRuntimeOptions();
        options.Validate();
        _options = options.Copy();
        _choice = new(() => Choose(_options), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Provider, why it was chosen when the choice was the library's, and precision when it is not single, such as <c>ONNX Runtime (WebGPU, chosen: WebGPU is there and starts, float16)</c>.</summary>
    /// <exception cref="ExecutionProviderException">With <see cref="ExecutionProviders.Plugin"/>: there is no plugin.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library, which knows the providers.</exception>
    public string Name
    {
        get
        {
            string name = ProviderName.Shorten(_options.Provider);
            string place = name is ExecutionProviders.Auto or ExecutionProviders.Plugin ? $"{Provider.Name}, {Provider.Reason}" : name;
            return $"ONNX Runtime ({place}{(_options.Precision == OnnxRuntimePrecision.Float32 ? "" : $", {_options.Precision.ToString().ToLowerInvariant()}")})";
        }
    }

    /// <summary>Where models will run, and why there, without loading one. With <see cref="ExecutionProviders.Auto"/>, providers are started on a small graph the first time.</summary>
    /// <exception cref="ExecutionProviderException">The provider or the device that was asked for is not there.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library.</exception>
    public OnnxRuntimeProvider Provider => _choice.Value.Description;

    /// <summary>The devices that can be chosen by name, vendor or number: those of plugins in the application's folder, and of built-in providers that list theirs.</summary>
    /// <param name="pluginLibrary">A plugin library to load first; <see langword="null"/> for those of the well-known packages.</param>
    /// <exception cref="ExecutionProviderException">The plugin library cannot be used.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library.</exception>
    public static IReadOnlyList<OnnxRuntimeDevice> ListDevices(string? pluginLibrary = null)
    {
        var environment = NativeRuntime.Environment(OnnxRuntimeLogLevel.None);
        return [.. RuntimeInventory.Take(environment, ExecutionProviders.Plugin, pluginLibrary).Devices.Select(device => device.Description)];
    }

    /// <inheritdoc/>
    /// <exception cref="ExecutionProviderException">The execution provider is not there, or does not start.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native ONNX Runtime library.</exception>
    public IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Load(weights, tap: null, progress, cancellationToken);

    /// <inheritdoc/>
    IXttsModel ITappableBackend.Load(IModelWeights weights, IDiagnosticTap tap) => Load(weights, tap, progress: null, CancellationToken.None);

    private OnnxXttsModel Load(IModelWeights weights, IDiagnosticTap? tap, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new ModelLoader(new SessionFactory(_options, _choice.Value.Provider), weights, tap, progress, cancellationToken).Load();
    }

    private static ProviderChoice Choose(OnnxRuntimeOptions options) => new ProviderSelector(
        options,
        Platform.Current,
        name => RuntimeInventory.Take(NativeRuntime.Environment(options.LogLevel), name, options.PluginLibrary),
        provider => ProviderTrial.Start(provider, NativeRuntime.Environment(options.LogLevel))).Select();
}
