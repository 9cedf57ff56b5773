using System.Runtime.InteropServices;
using TorchSharp;

namespace Xtts.Net.TorchSharp.Natives;

/// <summary>Loads the native libraries before TorchSharp does, so that a missing one is told in a sentence.</summary>
/// <remarks>
/// TorchSharp itself would print its search to the console, copy half a gigabyte from the package cache into the application's folder, and stay unusable for the rest of the process.
/// </remarks>
internal static class NativeProbing
{
    // In this order, as TorchSharp does it: libtorch first, so that LibTorchSharp, which needs it, finds it loaded.
    private static readonly string[] Libraries = ["torch_cpu", "LibTorchSharp"];

    /// <summary>Begins to load the libraries while the caller goes on; what fails is left to <see cref="EnsureLoaded"/>, which waits for a load under way.</summary>
    /// <returns>Done when the libraries are loaded or cannot be; never fails.</returns>
    public static Task Begin() => Task.Run(static () => Array.ForEach(Libraries, static library => Try(library)));

    /// <summary>Loads the libraries; does nothing when they are loaded.</summary>
    /// <exception cref="NativeRuntimeMissingException">They are not there or do not fit.</exception>
    public static void EnsureLoaded()
    {
        NativeAttempt[] attempts = [.. Libraries.Select(Try)];
        if (attempts[^1].Problem is null) return;
        var platform = NativePlatform.Current;
        throw NativeLoadFailure.Explain(attempts, IsInApplication(platform), platform);
    }

    private static NativeAttempt Try(string library)
    {
        try
        {
            NativeLibrary.Load(library, typeof(torch).Assembly, searchPath: null);
            return new NativeAttempt(library, null);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return new NativeAttempt(library, e.Message.Replace(AppContext.BaseDirectory, "", StringComparison.Ordinal));
        }
    }

    private static bool IsInApplication(NativePlatform platform)
    {
        var folders = ((AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Append(AppContext.BaseDirectory).Any(folder => File.Exists(Path.Combine(folder, platform.LibTorchFile)));
    }
}
