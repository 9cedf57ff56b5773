using Xtts.Net.OnnxRuntime;

namespace Xtts.Net;

/// <summary>Chooses ONNX Runtime as the backend.</summary>
public static class OnnxRuntimeXttsOptionsExtensions
{
    /// <summary>Runs the model on ONNX Runtime. The application adds the native package: <c>Microsoft.ML.OnnxRuntime</c> or one of its GPU flavours.</summary>
    /// <param name="options">What to load.</param>
    /// <param name="configure">Sets execution provider, threads and memory; by default the processor.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public static XttsOptions UseOnnxRuntime(this XttsOptions options, Action<OnnxRuntimeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new OnnxRuntimeOptions();
        configure?.Invoke(settings);
        options.Backend = new OnnxRuntimeBackend(settings);
        return options;
    }
}
