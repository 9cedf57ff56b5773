namespace Xtts.Net.OnnxRuntime;

/// <summary>How ONNX Runtime runs the model. Not thread-safe; read once, when the backend is created.</summary>
public sealed class OnnxRuntimeOptions
{
    /// <summary>Most threads that can be asked for.</summary>
    internal const int MaxThreads = 1024;

    /// <summary>Where the model runs: one of <see cref="ExecutionProviders"/> or another name that the native library knows. Upper and lower case do not matter.</summary>
    public string ExecutionProvider { get; set; } = ExecutionProviders.Cpu;

    /// <summary>Settings of the execution provider by the names of ONNX Runtime's documentation, such as <c>device_id</c>.</summary>
    public IDictionary<string, string> ProviderOptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Threads that share the work of one operator; <see langword="null"/> for a choice by the processors this process may use: all of them up to four, half of them above, where
    /// they are mostly two to a core and decoding is bound by memory.
    /// </summary>
    public int? IntraOpThreads { get; set; }

    /// <summary>Whether the runtime keeps freed memory for the next run. Faster; turn it off to give memory back between runs.</summary>
    public bool EnableMemoryArena { get; set; } = true;

    /// <summary>What ONNX Runtime itself logs; nothing by default.</summary>
    public OnnxRuntimeLogLevel LogLevel { get; set; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of range.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(ExecutionProvider))
            throw new ArgumentException($"Name an execution provider, such as {ExecutionProviders.Cpu} or {ExecutionProviders.Cuda}.", nameof(ExecutionProvider));
        if (IntraOpThreads is < 1 or > MaxThreads)
            throw new ArgumentOutOfRangeException(nameof(IntraOpThreads), IntraOpThreads, $"The number of threads must be 1 to {MaxThreads}.");
        if (!Enum.IsDefined(LogLevel)) throw new ArgumentOutOfRangeException(nameof(LogLevel), LogLevel, "Not a log level.");
        foreach (var (name, value) in ProviderOptions)
        {
            if (string.IsNullOrWhiteSpace(name) || value is null) throw new ArgumentException("A provider option needs a name and a value.", nameof(ProviderOptions));
        }
    }
    /// <summary>The same settings in another object.</summary>
    internal OnnxRuntimeOptions Copy()
    {
        var copy = new OnnxRuntimeOptions { ExecutionProvider = ExecutionProvider, IntraOpThreads = IntraOpThreads, EnableMemoryArena = EnableMemoryArena, LogLevel = LogLevel };
        foreach (var (name, value) in ProviderOptions) copy.ProviderOptions.Add(name, value);
        return copy;
    }
}
