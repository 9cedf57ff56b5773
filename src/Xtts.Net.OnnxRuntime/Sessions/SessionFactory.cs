using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>Makes sessions out of graphs. Thread-safe.</summary>
internal sealed class SessionFactory
{
    private readonly OnnxRuntimeOptions _options;
    private readonly ExecutionProvider _provider;

    /// <param name="options">Checked options that nobody changes any more.</param>
    public SessionFactory(OnnxRuntimeOptions options)
    {
        _options = options;
        _provider = new ExecutionProvider(options.ExecutionProvider, options.ProviderOptions);
    }

    /// <summary>Name of the execution provider, for people.</summary>
    public string ProviderName => _provider.ShortName;

    /// <summary>Whether graphs run on the processor.</summary>
    public bool RunsOnProcessor => _provider.IsCpu;

    /// <summary>Threads that share the work of one operator.</summary>
    public int Threads => _options.IntraOpThreads ?? DefaultThreads(Environment.ProcessorCount);

    /// <summary>Loads a graph.</summary>
    /// <param name="model">The graph.</param>
    /// <param name="use">How often it runs.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    /// <exception cref="OperationCanceledException">Loading was stopped; nothing is left behind.</exception>
    /// <exception cref="BackendException">The runtime refuses the graph or the provider.</exception>
    public ModelSession Create(OnnxModel model, SessionUse use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var environment = NativeRuntime.Environment(LogLevel);
        using var options = CreateOptions(model, use, environment);
        using var cancellation = cancellationToken.Register(() => options.SetLoadCancellationFlag(true));
        try
        {
            return new ModelSession(new InferenceSession(model.Bytes, options), model);
        }
        catch (OnnxRuntimeException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new BackendException($"ONNX Runtime cannot load the {model.Name} on {_provider.ShortName}: {exception.Message}", exception);
        }
    }

    private OrtLoggingLevel LogLevel => _options.LogLevel switch
    {
        OnnxRuntimeLogLevel.Error => OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        OnnxRuntimeLogLevel.Warning => OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING,
        OnnxRuntimeLogLevel.Information => OrtLoggingLevel.ORT_LOGGING_LEVEL_INFO,
        OnnxRuntimeLogLevel.Verbose => OrtLoggingLevel.ORT_LOGGING_LEVEL_VERBOSE,
        _ => OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
    };

    private SessionOptions CreateOptions(OnnxModel model, SessionUse use, OrtEnv environment)
    {
        var session = new SessionOptions();
        try
        {
            session.LogSeverityLevel = LogLevel;
            session.IntraOpNumThreads = Threads;
            session.InterOpNumThreads = 1;
            session.EnableCpuMemArena = _options.EnableMemoryArena && use == SessionUse.Constant;
            session.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL;

            // Between two operators a thread waits awake for about as long as one operator of a decoding step takes, no longer: others may need the processor.
            // The parts of a model take turns, so a part that has finished must not keep the processors spinning at all.
            session.AddSessionConfigEntry("session.intra_op.spin_duration_us", "200");
            session.AddSessionConfigEntry("session.force_spinning_stop", "1");
            session.AddSessionConfigEntry("session.prepack.enable_parallel", "1");
            if (use == SessionUse.Occasional) session.AddSessionConfigEntry("session.disable_prepacking", "1");
            if (model.WeightFolder is { } folder) session.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", folder);
            _provider.AppendTo(session, environment);
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
