using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.Parity.Options;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Parity.Models;

/// <summary>The backends that can be named on the command line.</summary>
internal static class ParityBackends
{
    /// <summary>The backend that the options name.</summary>
    /// <exception cref="UsageException">There is no such backend.</exception>
    public static Func<IXttsBackend> Find(ParityOptions options) => options.Backend switch
    {
        "onnx" => () => new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = options.Provider, Precision = options.Precision, CaptureGraphs = options.CaptureGraphs, KeepQuantizedWeights = false }),
        _ when options.Provider != ExecutionProviders.Cpu || options.Precision != OnnxRuntimePrecision.Float32 || options.CaptureGraphs =>
            throw new UsageException("--provider, --precision and --capture-graphs are for the backend onnx."),
        "torch" => () => Processor(TorchPrecision.Float32),
        "torch-float16weights" => () => Processor(TorchPrecision.Float16Weights),
        "torch-int8weights" => () => Processor(TorchPrecision.Int8Weights),
        "torch-auto" => () => new TorchSharpBackend(),
        "torch-float32" => () => Gpu(TorchPrecision.Float32),
        "torch-float16" => () => Gpu(TorchPrecision.Float16),
        "torch-bfloat16" => () => Gpu(TorchPrecision.BFloat16),
        _ => throw new UsageException($"'{options.Backend}' is not a backend; there are onnx; torch, torch-float16weights and torch-int8weights on the processor; torch-auto; torch-float32, torch-float16 and torch-bfloat16 on a GPU."),
    };

    private static TorchSharpBackend Processor(TorchPrecision precision) => new(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision });

    private static TorchSharpBackend Gpu(TorchPrecision precision) => new(new TorchSharpOptions { Device = TorchDevices.Cuda, Precision = precision });
}
