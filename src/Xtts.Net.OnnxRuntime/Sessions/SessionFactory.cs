using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>Makes the sessions of one model out of graphs. Thread-safe.</summary>
internal sealed class SessionFactory
{
    private readonly OnnxRuntimeOptions _options;
    private readonly DeviceState _device;

    /// <param name="options">Checked options that nobody changes any more.</param>
    /// <param name="provider">Where the sessions run.</param>
    public SessionFactory(OnnxRuntimeOptions options, SelectedProvider provider)
    {
        _options = options;
        Provider = provider;
        _device = new DeviceState(provider);
    }

    /// <summary>Element type of weights and arithmetic.</summary>
    public OnnxRuntimePrecision Precision => _options.Precision;

    /// <summary>Where quantised weights are kept; <see langword="null"/> to keep none.</summary>
    public string? QuantizedWeightsFolder => _options.KeepQuantizedWeights ? _options.QuantizedWeightsFolder ?? UserCacheFolder.Find() : null;

    /// <summary>Whether attention is made of plain operators.</summary>
    public bool PlainAttention => _options.PlainAttention;

    /// <summary>Whether steps are to be recorded on the device and played again.</summary>
    public bool CapturesGraphs => _options.CaptureGraphs;

    /// <summary>Where the sessions run.</summary>
    public SelectedProvider Provider { get; }

    /// <summary>Threads that share the work of one operator.</summary>
    public int Threads => _options.IntraOpThreads ?? DefaultThreads(Environment.ProcessorCount);

    /// <summary>Whether work on the processor leaves as many processors as it takes.</summary>
    public bool LeavesProcessors => Provider.IsProcessor && Environment.ProcessorCount >= 2 * Threads;

    /// <summary>Whether the library's own kernels compute the vocoder.</summary>
    public bool VocoderHasKernels => Provider.IsProcessor && _options.Vocoder == OnnxRuntimeVocoder.Automatic;

    /// <summary>Whether memory stays for the next run.</summary>
    public bool KeepsMemory => _options.EnableMemoryArena;

    /// <summary>Loads a graph.</summary>
    /// <param name="model">The graph.</param>
    /// <param name="use">How often it runs.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    /// <param name="capturesGraphs">Whether the session can record runs on the device and play them again.</param>
    /// <exception cref="OperationCanceledException">Loading was stopped; nothing is left behind.</exception>
    /// <exception cref="DeviceMemoryException">The device has not enough memory.</exception>
    /// <exception cref="BackendException">The runtime refuses the graph or the provider.</exception>
    public ModelSession Create(OnnxModel model, SessionUse use, CancellationToken cancellationToken, bool capturesGraphs = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var environment = NativeRuntime.Environment(_options.LogLevel);
        using var options = CreateOptions(model, use, environment, capturesGraphs);
        using var cancellation = cancellationToken.Register(() => options.SetLoadCancellationFlag(true));
        try
        {
            using var turn = DeviceTurn.Take(_device.Gate);
            _options.BeforeLoad?.Invoke(model.Name);
            return new ModelSession(new InferenceSession(model.Bytes, options), model, _device, _options.BeforeRun, capturesGraphs ? Provider.Facts.GraphCapture : null);
        }
        catch (OnnxRuntimeException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw RuntimeErrors.Translate(exception, model.Name, _device) is var error && error.GetType() != typeof(BackendException)
                ? error
                : new BackendException($"ONNX Runtime cannot load the {model.Name} on {Provider.Place}: {exception.Message}", exception);
        }
    }

    /// <summary>Starts the provider on a small graph of a type.</summary>
    /// <returns>Why it does not start; <see langword="null"/> when it does.</returns>
    public string? Try(OnnxElementType type) => ProviderTrial.Start(Provider, NativeRuntime.Environment(_options.LogLevel), type);

    private SessionOptions CreateOptions(OnnxModel model, SessionUse use, OrtEnv environment, bool capturesGraphs)
    {
        var session = new SessionOptions();
        try
        {
            session.LogSeverityLevel = NativeRuntime.Severity(_options.LogLevel);
            session.IntraOpNumThreads = Threads;
            session.InterOpNumThreads = 1;
            session.EnableCpuMemArena = _options.EnableMemoryArena && use == SessionUse.Constant;
            // The last level rearranges the weights of convolutions: a fifth of a second for the speaker encoder while loading, to save a tenth for each voice.
            session.GraphOptimizationLevel = use == SessionUse.Occasional ? GraphOptimizationLevel.ORT_ENABLE_EXTENDED : GraphOptimizationLevel.ORT_ENABLE_ALL;

            // Between two operators a thread waits awake for about as long as one operator of a decoding step takes, no longer: others may need the processor.
            // The parts of a model take turns, so a part that has finished must not keep the processors spinning at all.
            session.AddSessionConfigEntry("session.intra_op.spin_duration_us", "200");
            session.AddSessionConfigEntry("session.force_spinning_stop", "1");
            session.AddSessionConfigEntry("session.prepack.enable_parallel", "1");
            if (use == SessionUse.Occasional) session.AddSessionConfigEntry("session.disable_prepacking", "1");
            if (model.WeightFolder is { } folder) session.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", folder);
            if (_options.RefuseProcessor && !Provider.IsProcessor) session.AddSessionConfigEntry("session.disable_cpu_ep_fallback", "1");
            Provider.AppendTo(session, environment, capturesGraphs);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    internal static int DefaultThreads(int processors) => processors <= 4 ? processors : Math.Max(4, processors / 2);
}
