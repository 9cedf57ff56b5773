using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Xtts.Net.TorchSharp.Natives;

/// <summary>What decides which native package an application needs.</summary>
/// <param name="RuntimeIdentifier">System and architecture of the process, such as <c>linux-x64</c>.</param>
/// <param name="Version">Version of the managed package TorchSharp, which that of the native package must equal.</param>
internal sealed record NativePlatform(string RuntimeIdentifier, string Version)
{
    /// <summary>The package for the processor.</summary>
    public const string ProcessorPackage = "TorchSharp-cpu";

    private static readonly string[] Supported = ["linux-x64", "win-x64", "osx-arm64"];

    /// <summary>That of this process.</summary>
    public static NativePlatform Current { get; } = new(
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsLinux() ? "linux" : "other")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
        typeof(torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "of unknown version");

    /// <summary>Whether there are native packages for it.</summary>
    public bool IsSupported => Supported.Contains(RuntimeIdentifier);

    /// <summary>The package for NVIDIA GPUs, where there is one.</summary>
    public string? GpuPackage => RuntimeIdentifier switch { "linux-x64" => "TorchSharp-cuda-linux", "win-x64" => "TorchSharp-cuda-windows", _ => null };

    /// <summary>File name of the native library that the native packages bring.</summary>
    public string LibTorchFile => RuntimeIdentifier.Split('-')[0] switch { "win" => "torch_cpu.dll", "osx" => "libtorch_cpu.dylib", _ => "libtorch_cpu.so" };
}
