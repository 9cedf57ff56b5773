namespace Xtts.Net.OnnxRuntime;

/// <summary>Names of ONNX Runtime's execution providers, for <see cref="OnnxRuntimeOptions.ExecutionProvider"/>.</summary>
/// <remarks>Any other name the runtime knows may be given too, with or without the ending <c>ExecutionProvider</c>.</remarks>
public static class ExecutionProviders
{
    /// <summary>The processor; in every native package.</summary>
    public const string Cpu = "CPU";

    /// <summary>NVIDIA GPUs; package <c>Microsoft.ML.OnnxRuntime.Gpu</c>.</summary>
    public const string Cuda = "CUDA";

    /// <summary>NVIDIA GPUs through TensorRT; package <c>Microsoft.ML.OnnxRuntime.Gpu</c>.</summary>
    public const string TensorRt = "TensorRT";

    /// <summary>GPUs under Windows; package <c>Microsoft.ML.OnnxRuntime.DirectML</c>.</summary>
    public const string DirectMl = "DML";

    /// <summary>Apple devices; in the native package for macOS and iOS.</summary>
    public const string CoreMl = "CoreML";

    /// <summary>Intel devices; package <c>Intel.ML.OnnxRuntime.OpenVino</c>.</summary>
    public const string OpenVino = "OpenVINO";

    /// <summary>GPUs of any maker; package <c>Microsoft.ML.OnnxRuntime.EP.WebGpu</c>.</summary>
    public const string WebGpu = "WebGPU";
}
