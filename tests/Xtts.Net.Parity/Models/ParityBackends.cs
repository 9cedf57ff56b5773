using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.Parity.Options;

namespace Xtts.Net.Parity.Models;

/// <summary>The backends that can be named on the command line.</summary>
internal static class ParityBackends
{
    /// <summary>A backend by name.</summary>
    /// <exception cref="UsageException">There is no such backend.</exception>
    public static Func<IXttsBackend> Find(string name) => name switch
    {
        "onnx" => () => new OnnxRuntimeBackend(new OnnxRuntimeOptions()),
        _ => throw new UsageException($"'{name}' is not a backend; there is onnx."),
    };
}
