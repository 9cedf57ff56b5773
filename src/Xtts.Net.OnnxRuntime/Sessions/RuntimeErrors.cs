using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>Turns the errors of ONNX Runtime into those of Xtts.Net. The runtime tells kinds apart in words only.</summary>
internal static class RuntimeErrors
{
    // What the allocators of the runtime, of Direct3D and of Vulkan say.
    private static readonly string[] OutOfMemory =
    [
        "out of memory", "outofmemory", "failed to allocate memory", "bad_alloc", "bad allocation", "8007000e", "error_out_of_device_memory", "cudaerrormemoryallocation", "cublas_status_alloc_failed",
    ];

    // What drivers say when a device is gone until its users let go of it: Dawn, Direct3D, Vulkan, CUDA's errors that stay.
    private static readonly string[] DeviceLost =
    [
        "device lost", "device_lost", "device is lost", "device removed", "device_removed", "device hung", "887a0005", "887a0006", "887a0007", "illegal memory access", "unspecified launch failure",
        "device-side assert", "uncorrectable ecc", "cuda-capable device(s) is/are busy or unavailable", "launch timed out",
        "stream is capturing", "error during capture",      // a recording that somebody else's use of CUDA has broken leaves a stream that takes nothing any more
    ];

    /// <summary>The error to throw instead of one of the runtime.</summary>
    /// <param name="error">The error of the runtime.</param>
    /// <param name="part">What failed, such as <c>vocoder</c>.</param>
    /// <param name="device">The device; told when it is lost.</param>
    public static BackendException Translate(OnnxRuntimeException error, string part, DeviceState device)
    {
        string what = error.Message.Split('\n', 2)[0].TrimEnd();
        if (Says(error, DeviceLost))
        {
            device.MarkLost($"the {part} failed: {what}");
            return device.Lost($"the {part} failed: {what}", error);
        }

        if (!Says(error, OutOfMemory)) return new BackendException($"The {part} failed in ONNX Runtime on {device.Place}: {error.Message}", error);
        return new DeviceMemoryException(
            device.Place,
            $"The memory of {device.Place} is not enough for the {part} ({what}). The model stays usable: decode fewer sequences at once, choose a smaller precision, or free memory there, and try again.",
            error);
    }

    private static bool Says(OnnxRuntimeException error, string[] phrases) => phrases.Any(phrase => error.Message.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
