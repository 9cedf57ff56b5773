using TorchSharp;
using Xtts.Net.TorchSharp.Natives;

namespace Xtts.Net.TorchSharp.Devices;

/// <summary>Finds the device that the options name.</summary>
internal static class DeviceSelector
{
    /// <summary>Finds the device; asks the native library when a GPU comes into question.</summary>
    /// <param name="wanted">A well-formed name.</param>
    /// <param name="precision">The precision that was asked for with it.</param>
    /// <exception cref="ExecutionProviderException">The GPU that was asked for is not there.</exception>
    /// <exception cref="NativeRuntimeMissingException">The application has no native library.</exception>
    public static TorchDevice Select(string wanted, TorchPrecision precision)
    {
        if (wanted == TorchDevices.Cpu) return new TorchDevice(TorchDevices.Cpu, "asked for");
        if (wanted == TorchDevices.Auto && precision.IsForProcessor()) return new TorchDevice(TorchDevices.Cpu, "chosen: rounded weights are for the processor");
        return Select(wanted, CountGpus());
    }

    /// <summary>Finds the device among so many GPUs.</summary>
    internal static TorchDevice Select(string wanted, int gpus)
    {
        if (wanted == TorchDevices.Cpu) return new TorchDevice(TorchDevices.Cpu, "asked for");
        if (wanted == TorchDevices.Auto)
        {
            return gpus > 0
                ? new TorchDevice(TorchDevices.CudaAt(0), $"chosen: the first of {gpus} GPU(s)")
                : new TorchDevice(TorchDevices.Cpu, "chosen: the native library finds no NVIDIA GPU");
        }

        if (TorchDevices.TryParseCuda(wanted, out int index) && index < gpus) return new TorchDevice(TorchDevices.CudaAt(index), "asked for");
        var platform = NativePlatform.Current;
        string package = platform.GpuPackage is { } name ? $"Add the package {name} {platform.Version}, see that the driver runs ('nvidia-smi')" : $"There is no GPU package for {platform.RuntimeIdentifier}";
        string found = gpus == 0
            ? $"the native library finds no NVIDIA GPU. {package}"
            : $"there are {gpus} GPU(s), counted from cuda:0. Name one of them";
        throw new ExecutionProviderException(wanted, gpus == 0 ? platform.GpuPackage : null, $"The device '{wanted}' cannot be used: {found}, or choose the device 'cpu' or 'auto'.");
    }

    private static int CountGpus()
    {
        NativeProbing.EnsureLoaded();
        try
        {
            return torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        }
        catch (Exception error) when (error is NotSupportedException or DllNotFoundException or EntryPointNotFoundException)
        {
            var platform = NativePlatform.Current;
            string package = platform.GpuPackage ?? NativePlatform.ProcessorPackage;
            throw new NativeRuntimeMissingException(package, $"The CUDA libraries of TorchSharp cannot be loaded ({error.Message}). The application needs the package {package} complete, in the version {platform.Version}.", error);
        }
    }
}
