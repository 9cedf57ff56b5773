using System.Runtime.InteropServices;

namespace Xtts.Net.Tool.Machine;

/// <summary>A native library that an execution provider needs, and whether this machine has it. Immutable.</summary>
/// <param name="Name">What it is called by people.</param>
/// <param name="File">The file that was found; <see langword="null"/> when none can be loaded.</param>
internal sealed record NativeDependency(string Name, string? File)
{
    private static readonly (string Name, string[] Linux, string[] Windows)[] OfCuda =
    [
        ("CUDA runtime", ["libcudart.so.13", "libcudart.so.12"], ["cudart64_13.dll", "cudart64_12.dll"]),
        ("cuBLAS", ["libcublasLt.so.13", "libcublasLt.so.12"], ["cublasLt64_13.dll", "cublasLt64_12.dll"]),
        ("cuDNN 9", ["libcudnn.so.9"], ["cudnn64_9.dll"]),
    ];

    /// <summary>What the CUDA provider needs.</summary>
    public static IEnumerable<NativeDependency> Cuda() =>
        OfCuda.Select(library => new NativeDependency(library.Name, (OperatingSystem.IsWindows() ? library.Windows : library.Linux).FirstOrDefault(CanLoad)));

    private static bool CanLoad(string file)
    {
        if (!NativeLibrary.TryLoad(file, out nint library)) return false;
        NativeLibrary.Free(library);
        return true;
    }
}
