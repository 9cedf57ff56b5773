using System.Reflection;

namespace Xtts.Net.TorchSharp.Tests.Build;

/// <summary>TorchSharp's Linux library as its package has it.</summary>
internal static class PackagedLibrary
{
    public static string File { get; } = System.IO.Path.Combine(
        typeof(PackagedLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TorchSharpPackage").Value!,
        "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
}
