using Xtts.Net.TorchSharp.Natives;

namespace Xtts.Net.TorchSharp.Devices;

/// <summary>The native libraries of TorchSharp in this process.</summary>
internal static class NativeLibrary
{
    private const string Package = "TorchSharp-cpu";

    /// <summary>Runs a call into the native library and says which package to add when it cannot be loaded.</summary>
    /// <exception cref="NativeRuntimeMissingException">The native library is not there or does not fit.</exception>
    public static T Guard<T>(Func<T> call)
    {
        try
        {
            NativeProbing.EnsureLoaded();
            return call();
        }
        catch (Exception exception) when (IsLoadFailure(exception))
        {
            throw new NativeRuntimeMissingException(
                Package,
                $"The native library of TorchSharp cannot be loaded here ({exception.Message}). Add the package {Package} to the application, or a CUDA flavour of it, in the version of TorchSharp.",
                exception);
        }
    }

    private static bool IsLoadFailure(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or NotSupportedException) return true;
        }

        return false;
    }
}
