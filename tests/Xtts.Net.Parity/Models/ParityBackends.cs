using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.Parity.Options;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Parity.Models;

/// <summary>The backends that can be named on the command line.</summary>
internal static class ParityBackends
{
    /// <summary>A backend by name.</summary>
    /// <exception cref="UsageException">There is no such backend.</exception>
    public static Func<IXttsBackend> Find(string name) => name switch
    {
        "onnx" => () => new OnnxRuntimeBackend(new OnnxRuntimeOptions()),
        "torch" => () => new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }),
        "torch-auto" => () => new TorchSharpBackend(),
        _ => throw new UsageException($"'{name}' is not a backend; there are onnx, torch and torch-auto."),
    };
}
