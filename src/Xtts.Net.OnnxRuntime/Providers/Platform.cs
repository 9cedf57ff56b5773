using System.Runtime.InteropServices;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>A system and a processor, as packages name them.</summary>
/// <param name="System"><c>win</c>, <c>linux</c> or <c>osx</c>.</param>
/// <param name="Architecture"><c>x64</c> or <c>arm64</c>.</param>
internal sealed record Platform(string System, string Architecture)
{
    /// <summary>The one this process runs on.</summary>
    public static Platform Current { get; } = new(
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux",
        RuntimeInformation.ProcessArchitecture == global::System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "x64");

    /// <summary>Portable runtime identifier, such as <c>linux-x64</c>.</summary>
    public string RuntimeIdentifier => $"{System}-{Architecture}";

    /// <summary>File name of a native library.</summary>
    public string LibraryFile(string stem) => System switch { "win" => stem + ".dll", "osx" => $"lib{stem}.dylib", _ => $"lib{stem}.so" };
}
