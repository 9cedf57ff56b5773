using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>A backend on the device that the command line names.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Name">Device or provider, for the table.</param>
/// <param name="Memory">Bytes of weights and caches, where the backend tells.</param>
internal sealed record DeviceBackend(IXttsBackend Backend, string Name, Func<(long Weights, long Cache)?> Memory)
{
    /// <summary>Makes the backend.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="precision">Name of a precision that the backend knows.</param>
    public static DeviceBackend Create(DeviceTableOptions options, string precision)
    {
        if (options.Onnx)
        {
            var onnx = new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = options.Provider, CaptureGraphs = options.CaptureGraphs, Precision = Enum.Parse<OnnxRuntimePrecision>(precision, ignoreCase: true) });
            return new DeviceBackend(onnx, $"{onnx.Provider.Name}{(onnx.Provider.Device is { } device ? $" ({device.Name})" : "")}{(options.CaptureGraphs ? ", captured" : "")}", static () => null);
        }

        var torch = new TorchSharpBackend(new TorchSharpOptions { Device = options.Device, Precision = Enum.Parse<TorchPrecision>(precision, ignoreCase: true) });
        return new DeviceBackend(torch, torch.Device.Name, () => (torch.Memory.Weights + torch.Memory.MappedWeights, torch.Memory.Cache));
    }
}
