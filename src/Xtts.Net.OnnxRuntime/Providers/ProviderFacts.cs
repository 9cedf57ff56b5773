namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>What is known of an execution provider beforehand.</summary>
/// <param name="Name">Its short name.</param>
internal sealed record ProviderFacts(string Name)
{
    private static readonly DeviceGate Nvidia = new(oneAtATime: false);     // of all that use CUDA: who records is alone among them

    private static readonly ProviderFacts[] Known =
    [
        new(ExecutionProviders.Cpu),
        new(ExecutionProviders.Cuda) { Memory = "Cuda", DeviceOption = "device_id", AttendsInHalfPrecisionOnly = true, ReadsUnusedCache = true, Defaults = [new("use_tf32", "0")], Gate = Nvidia, GraphCapture = new("enable_cuda_graph", "1") { BelongsToThread = true, TakesLengthFromHost = true }, Package = "Microsoft.ML.OnnxRuntime.Gpu", PluginPackage = "Microsoft.ML.OnnxRuntime.EP.Cuda13", PluginFile = "onnxruntime_providers_cuda_plugin", Systems = ["win", "linux"] },
        new(ExecutionProviders.TensorRt) { Gate = Nvidia, DeviceOption = "device_id", AttendsInHalfPrecisionOnly = true, Package = "Microsoft.ML.OnnxRuntime.Gpu", Systems = ["win", "linux"] },
        new("NvTensorRTRTX") { Gate = Nvidia, PluginPackage = "Microsoft.ML.OnnxRuntime.EP.NvTensorRtRtx", Systems = ["win", "linux"] },
        new(ExecutionProviders.DirectMl) { Memory = "DML", DeviceOption = "device_id", Package = "Microsoft.ML.OnnxRuntime.DirectML", Systems = ["win"] },
        new(ExecutionProviders.CoreMl) { Package = "Microsoft.ML.OnnxRuntime", Systems = ["osx"] },
        new(ExecutionProviders.OpenVino) { Package = "Intel.ML.OnnxRuntime.OpenVino", Systems = ["win", "linux"] },
        new("QNN") { Package = "Microsoft.ML.OnnxRuntime.QNN", Systems = ["win"] },
        new(ExecutionProviders.WebGpu) { Memory = "WebGPU_Buf", PluginPackage = "Microsoft.ML.OnnxRuntime.EP.WebGpu", PluginFile = "onnxruntime_providers_webgpu", BuiltInSystem = "osx", Gate = new(oneAtATime: true), PromptPiece = 31, GraphCapture = new("enableGraphCapture", "1"), Systems = ["win", "linux", "osx"] },
    ];

    /// <summary>Name of its device memory, where models may keep their caches; <see langword="null"/> where they stay in the host's.</summary>
    public string? Memory { get; private init; }

    /// <summary>Provider option that takes the number of a device.</summary>
    public string? DeviceOption { get; private init; }

    /// <summary>Whether its grouped-query attention takes 16-bit keys and values only.</summary>
    public bool AttendsInHalfPrecisionOnly { get; private init; }

    /// <summary>
    /// Whether its attention reads positions of the cache that no sequence has, with a weight of 0: what lies there must be numbers, since 0 times what is none is none. The kernels for
    /// NVIDIA's Hopper do (seen there: scores that were no numbers; Dao-AILab/flash-attention issue 1745 tells why).
    /// </summary>
    public bool ReadsUnusedCache { get; private init; }

    /// <summary>Settings that are taken unless the user names others, where the provider is built into the runtime. TF32 keeps 10 of the 23 bits of single precision.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Defaults { get; private init; } = [];

    /// <summary>
    /// Positions of a prompt that are run at once; <see langword="null"/> for all. WebGPU's attention has another program from 32 positions on, which gives wrong values on devices whose
    /// subgroups are narrow, such as software ones; below, one program serves prompts and steps, and that is the one that was checked.
    /// </summary>
    public int? PromptPiece { get; private init; }

    /// <summary>How it records the operators of a run and plays them again; <see langword="null"/> where it cannot, or where that was not checked.</summary>
    public GraphCapture? GraphCapture { get; private init; }

    /// <summary>
    /// Entered by every call that may reach the device, where the provider's sessions cannot always use it side by side; <see langword="null"/> elsewhere. Of the whole process, as the device is.
    /// </summary>
    public DeviceGate? Gate { get; private init; }

    /// <summary>Native package with the provider built in.</summary>
    public string? Package { get; private init; }

    /// <summary>Package with the provider as a plugin, to be added beside <c>Microsoft.ML.OnnxRuntime</c>.</summary>
    public string? PluginPackage { get; private init; }

    /// <summary>File of that plugin, without the system's prefix and ending.</summary>
    public string? PluginFile { get; private init; }

    /// <summary>The system whose plain native package has the provider built in.</summary>
    public string? BuiltInSystem { get; private init; }

    /// <summary>Systems that it exists for, as runtime identifiers begin; empty when that is not known.</summary>
    public IReadOnlyList<string> Systems { get; private init; } = [];

    /// <summary>Providers that come as plugins of known file names.</summary>
    public static IEnumerable<ProviderFacts> Plugins => Known.Where(provider => provider.PluginFile is not null);

    /// <summary>Providers that record runs.</summary>
    public static IEnumerable<ProviderFacts> Capturing => Known.Where(provider => provider.GraphCapture is not null);

    /// <summary>What is known of a provider; of a stranger, its name.</summary>
    /// <param name="name">Short name.</param>
    public static ProviderFacts Of(string name) => Known.FirstOrDefault(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new ProviderFacts(name);
}
