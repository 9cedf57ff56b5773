using System.Runtime.InteropServices;

namespace Xtts.Net.TorchSharp.Runtime;

/// <summary>Turns the errors of libtorch into those of Xtts.Net.</summary>
internal static class TorchErrors
{
    // What libtorch's allocators say: of a GPU, of the processor under Linux and macOS, under Windows.
    private static readonly string[] OutOfMemory = ["out of memory", "can't allocate memory", "not enough memory"];

    /// <summary>The error to throw instead of one of libtorch.</summary>
    /// <param name="error">The error of libtorch.</param>
    /// <param name="part">What failed, such as <c>vocoder</c>.</param>
    /// <param name="device">Where it ran.</param>
    public static BackendException Translate(ExternalException error, string part, TorchDevice device)
    {
        string what = FirstLine(error.Message);
        if (!OutOfMemory.Any(phrase => error.Message.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            return new BackendException($"The {part} failed in libtorch on {device.Name}: {what}", error);
        return new DeviceMemoryException(
            device.Name,
            $"The memory of {device.Name} is not enough for the {part} ({what}). The model stays usable: decode fewer sequences at once, choose a precision of 16 bits on a GPU, or free memory there, and try again.",
            error);
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd();
}
