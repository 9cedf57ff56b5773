namespace Xtts.Net.OnnxRuntime;

/// <summary>How ONNX Runtime runs the model. Not thread-safe; read once, when the backend is created.</summary>
public sealed class OnnxRuntimeOptions
{
    /// <summary>Most threads that can be asked for.</summary>
    internal const int MaxThreads = 1024;

    /// <summary>Where the model runs: one of <see cref="ExecutionProviders"/> or another name that the native library knows. Upper and lower case do not matter.</summary>
    public string Provider { get; set; } = ExecutionProviders.Cpu;

    /// <summary>
    /// Library of a plugin provider, by its path; <see langword="null"/> to look for those of the well-known plugin packages in the application's folder. It is loaded into the
    /// process: name only files that you trust.
    /// </summary>
    public string? PluginLibrary { get; set; }

    /// <summary>Part of the name of the device to take, such as <c>RTX</c>; <see langword="null"/> for any. Needs a provider that lists its devices (<see cref="OnnxRuntimeBackend.ListDevices"/>).</summary>
    public string? DeviceName { get; set; }

    /// <summary>Part of the name of the device's maker, such as <c>NVIDIA</c>; <see langword="null"/> for any. Needs a provider that lists its devices.</summary>
    public string? DeviceVendor { get; set; }

    /// <summary>Number of the device, from 0, among those that name and vendor leave; <see langword="null"/> for the first.</summary>
    public int? DeviceIndex { get; set; }

    /// <summary>Element type of weights and arithmetic: on the processor <see cref="OnnxRuntimePrecision.Float32"/>, <see cref="OnnxRuntimePrecision.Int8"/> or <see cref="OnnxRuntimePrecision.Int4"/>.</summary>
    public OnnxRuntimePrecision Precision { get; set; }

    /// <summary>Settings of the execution provider by the names of ONNX Runtime's documentation, such as <c>device_id</c>.</summary>
    public IDictionary<string, string> ProviderOptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Threads that share the work of one operator; <see langword="null"/> for a choice by the processors this process may use: all of them up to four, half of them above, where
    /// they are mostly two to a core and decoding is bound by memory.
    /// </summary>
    public int? IntraOpThreads { get; set; }

    /// <summary>What computes the vocoder.</summary>
    public OnnxRuntimeVocoder Vocoder { get; set; }

    /// <summary>Whether the runtime and the vocoder keep freed memory for the next run. Faster; turn it off to give memory back between runs.</summary>
    public bool EnableMemoryArena { get; set; } = true;

    /// <summary>
    /// Whether weights that were quantised for the processor (<see cref="OnnxRuntimePrecision.Int8"/>, <see cref="OnnxRuntimePrecision.Int4"/>) are kept in a file, so that the model is ready at once the next
    /// time. The file is mapped; it is checked whenever it is opened, and made again when it is not what it should be.
    /// </summary>
    public bool KeepQuantizedWeights { get; set; } = true;

    /// <summary>
    /// Folder for the files of <see cref="KeepQuantizedWeights"/>, 0.25 or 0.4 GB a model; <see langword="null"/> for <c>Xtts.Net</c> in the user's own cache folder (<c>XDG_CACHE_HOME</c> or <c>~/.cache</c>,
    /// <c>~/Library/Caches</c>, <c>%LOCALAPPDATA%</c>). Name only a folder that nobody else can write to.
    /// </summary>
    public string? QuantizedWeightsFolder { get; set; }

    /// <summary>
    /// Whether the decoding step of a single sequence is recorded on the device once and played again from then on, without the processor starting operator after operator
    /// (<see cref="ExecutionProviders.Cuda"/> and <see cref="ExecutionProviders.WebGpu"/>; elsewhere loading throws). Up to four sequences' keys and values stay on the device for it until the model is
    /// disposed. While a step is recorded on CUDA, no other library of the process may use CUDA.
    /// </summary>
    public bool CaptureGraphs { get; set; }

    /// <summary>What ONNX Runtime itself logs; nothing by default.</summary>
    public OnnxRuntimeLogLevel LogLevel { get; set; }

    /// <summary>Whether loading fails when any operator would be left to the processor. For checks: a model with such operators still speaks, with a detour.</summary>
    internal bool RefuseProcessor { get; set; }

    /// <summary>Whether attention is made of plain operators in single precision everywhere, as it is where the provider's own knows half precision only: for tests.</summary>
    internal bool PlainAttention { get; set; }

    /// <summary>Called with a graph's name before it is loaded; tests make loading fail with it.</summary>
    internal Action<string>? BeforeLoad { get; set; }

    /// <summary>Called with a graph's name before each of its runs; tests make runs fail with it.</summary>
    internal Action<string>? BeforeRun { get; set; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of range.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Provider))
            throw new ArgumentException($"Name an execution provider, such as {ExecutionProviders.Cpu} or {ExecutionProviders.Cuda}.", nameof(Provider));
        if (PluginLibrary is not null && string.IsNullOrWhiteSpace(PluginLibrary)) throw new ArgumentException("The path of the plugin library is empty.", nameof(PluginLibrary));
        if (DeviceIndex is < 0) throw new ArgumentOutOfRangeException(nameof(DeviceIndex), DeviceIndex, "Devices are counted from 0.");
        if (!Enum.IsDefined(Precision)) throw new ArgumentOutOfRangeException(nameof(Precision), Precision, "Not a precision.");
        if (IntraOpThreads is < 1 or > MaxThreads)
            throw new ArgumentOutOfRangeException(nameof(IntraOpThreads), IntraOpThreads, $"The number of threads must be 1 to {MaxThreads}.");
        if (!Enum.IsDefined(Vocoder)) throw new ArgumentOutOfRangeException(nameof(Vocoder), Vocoder, "Not a vocoder.");
        if (QuantizedWeightsFolder is not null && string.IsNullOrWhiteSpace(QuantizedWeightsFolder)) throw new ArgumentException("The path of the folder for quantised weights is empty.", nameof(QuantizedWeightsFolder));
        if (!Enum.IsDefined(LogLevel)) throw new ArgumentOutOfRangeException(nameof(LogLevel), LogLevel, "Not a log level.");
        foreach (var (name, value) in ProviderOptions)
        {
            if (string.IsNullOrWhiteSpace(name) || value is null) throw new ArgumentException("A provider option needs a name and a value.", nameof(ProviderOptions));
        }
    }

    /// <summary>The same settings in another object.</summary>
    internal OnnxRuntimeOptions Copy()
    {
        var copy = new OnnxRuntimeOptions
        {
            Provider = Provider,
            PluginLibrary = PluginLibrary,
            DeviceName = DeviceName,
            DeviceVendor = DeviceVendor,
            DeviceIndex = DeviceIndex,
            Precision = Precision,
            IntraOpThreads = IntraOpThreads,
            Vocoder = Vocoder,
            EnableMemoryArena = EnableMemoryArena,
            KeepQuantizedWeights = KeepQuantizedWeights,
            QuantizedWeightsFolder = QuantizedWeightsFolder,
            CaptureGraphs = CaptureGraphs,
            LogLevel = LogLevel,
            RefuseProcessor = RefuseProcessor,
            PlainAttention = PlainAttention,
            BeforeLoad = BeforeLoad,
            BeforeRun = BeforeRun,
        };
        foreach (var (name, value) in ProviderOptions) copy.ProviderOptions.Add(name, value);
        return copy;
    }
}
