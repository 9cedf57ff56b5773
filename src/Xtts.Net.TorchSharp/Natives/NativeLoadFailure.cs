using System.Text.RegularExpressions;

namespace Xtts.Net.TorchSharp.Natives;

/// <summary>Tells why the native libraries of TorchSharp cannot be loaded, and what to do.</summary>
internal static partial class NativeLoadFailure
{
    private const string OwnPackage = "Xtts.Net.TorchSharp";

    /// <summary>The error for a failed search.</summary>
    /// <param name="attempts">What was tried, in order.</param>
    /// <param name="libTorchIsThere">Whether the application has the file of libtorch.</param>
    /// <param name="platform">The platform of the process.</param>
    public static NativeRuntimeMissingException Explain(IReadOnlyList<NativeAttempt> attempts, bool libTorchIsThere, NativePlatform platform)
    {
        string said = string.Join("\n", attempts.Select(attempt => attempt.Problem));
        var (package, reason) = Cause(said, libTorchIsThere, platform);
        if (!libTorchIsThere && attempts[0].Problem is null) reason += " (The libtorch of this system, which was found instead, does not fit.)";
        string tried = string.Join("", attempts.Select(attempt => $"{Environment.NewLine}  {attempt.Library}: {(attempt.Problem is null ? "loaded" : Shorten(attempt.Problem))}"));
        return new NativeRuntimeMissingException(
            package, $"The native libraries of TorchSharp {platform.Version} cannot be loaded: {reason}{Environment.NewLine}What was tried, in this order ({platform.RuntimeIdentifier}):{tried}");
    }

    private static (string Package, string Reason) Cause(string said, bool libTorchIsThere, NativePlatform platform)
    {
        string packages = $"{NativePlatform.ProcessorPackage} {platform.Version}" + (platform.GpuPackage is { } gpu ? $", or for NVIDIA GPUs {gpu} {platform.Version}," : "");
        if (!platform.IsSupported)
            return (NativePlatform.ProcessorPackage, $"there are none for {platform.RuntimeIdentifier}. Use the ONNX Runtime backend (package Xtts.Net.OnnxRuntime) here.");
        if (!libTorchIsThere)
            return (NativePlatform.ProcessorPackage, $"the application has no {platform.LibTorchFile}. Add the package {packages} to the application itself.");
        if (MissingRuntimeVersion().Match(said) is { Success: true } missing)
        {
            return (OwnPackage,
                $"the C++ runtime of this system has no {missing.Value}. The package {OwnPackage} exchanges libLibTorchSharp.so, which names that version, when an application is built: "
                + "build it with the property XttsLoosenTorchSharp not set to false, and look for warnings XTTS0001; or run on a newer system, such as Debian 13 or Ubuntu 24.04.");
        }

        return OtherVersion().IsMatch(said)
            ? (NativePlatform.ProcessorPackage, $"the {platform.LibTorchFile} of this application is not the one that TorchSharp {platform.Version} was built for. Use the package {packages} in exactly this version.")
            : (NativePlatform.ProcessorPackage, $"a file is missing or cannot be used (below). The application needs the package {packages} complete, in exactly this version.");
    }

    // The system lists every place it looked in, a line each; the last is the most telling when the file is there.
    private static string Shorten(string problem) => string.Join(Environment.NewLine + "    ", problem.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(GLIBCXX|CXXABI|GLIBC)_\d+(\.\d+)+(?=['’` ]*not found)")]
    private static partial Regex MissingRuntimeVersion();

    [GeneratedRegex("undefined symbol|symbol not found|procedure could not be found", RegexOptions.IgnoreCase)]
    private static partial Regex OtherVersion();
}
