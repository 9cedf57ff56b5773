using Xtts.Net.TorchSharp;

namespace Xtts.Net;

/// <summary>Chooses TorchSharp as the backend.</summary>
public static class TorchSharpXttsOptionsExtensions
{
    /// <summary>Runs the model on TorchSharp. The application adds the native package: <c>TorchSharp-cpu</c>, <c>TorchSharp-cuda-linux</c> or <c>TorchSharp-cuda-windows</c>.</summary>
    /// <param name="options">What to load.</param>
    /// <param name="configure">Sets device, precision, placement of weights and threads; by default the first GPU, else the processor.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public static XttsOptions UseTorchSharp(this XttsOptions options, Action<TorchSharpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new TorchSharpOptions();
        configure?.Invoke(settings);
        options.Backend = new TorchSharpBackend(settings);
        return options;
    }
}
