namespace Xtts.Net.OnnxRuntime;

/// <summary>Names of ONNX Runtime's execution providers, for <see cref="OnnxRuntimeOptions.Provider"/>.</summary>
/// <remarks>Any other name the runtime knows may be given too, with or without the ending <c>ExecutionProvider</c>.</remarks>
public static class ExecutionProviders
{
    /// <summary>The best provider that is really there: CUDA, else WebGPU, else DirectML, else the processor. <see cref="OnnxRuntimeBackend.Provider"/> says which, and why.</summary>
    public const string Auto = "Auto";

    /// <summary>The provider of a plugin library: of <see cref="OnnxRuntimeOptions.PluginLibrary"/>, or of a well-known plugin package in the application's folder.</summary>
    public const string Plugin = "Plugin";

    /// <summary>The processor; in every native package.</summary>
    public const string Cpu = "CPU";

    /// <summary>NVIDIA GPUs; packages <c>Microsoft.ML.OnnxRuntime.Gpu</c> or, as a plugin, <c>Microsoft.ML.OnnxRuntime.EP.Cuda13.linux-x64</c> and its like.</summary>
    public const string Cuda = "CUDA";

    /// <summary>NVIDIA GPUs through TensorRT; package <c>Microsoft.ML.OnnxRuntime.Gpu</c>.</summary>
    public const string TensorRt = "TensorRT";

    /// <summary>GPUs under Windows; package <c>Microsoft.ML.OnnxRuntime.DirectML</c>.</summary>
    public const string DirectMl = "DML";

    /// <summary>Apple devices; in the native package for macOS and iOS.</summary>
    public const string CoreMl = "CoreML";

    /// <summary>Intel devices; package <c>Intel.ML.OnnxRuntime.OpenVino</c>.</summary>
    public const string OpenVino = "OpenVINO";

    /// <summary>GPUs of any maker; plugin package <c>Microsoft.ML.OnnxRuntime.EP.WebGpu</c>, on macOS in the native package itself.</summary>
    public const string WebGpu = "WebGPU";
}
