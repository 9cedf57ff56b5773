using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Tool.Machine;

/// <summary>What this machine and this process offer to a model. Immutable.</summary>
internal sealed record MachineReport
{
    /// <summary>Version of Xtts.Net.</summary>
    public string Version { get; init; } = typeof(XttsSynthesizer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>The .NET runtime.</summary>
    public string Runtime { get; init; } = $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>The operating system.</summary>
    public string System { get; init; } = RuntimeInformation.OSDescription;

    /// <summary>The C library; <see langword="null"/> where it does not matter.</summary>
    public string? CLibrary { get; init; } = Machine.CLibrary.Describe();

    /// <summary>Processors this process may use.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>The widest vector instructions of the processor.</summary>
    public string Vectors { get; init; } = Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "NEON" : "128 bits";

    /// <summary>Memory.</summary>
    public SystemMemory Memory { get; init; } = SystemMemory.Find();

    /// <summary>GPUs.</summary>
    public ImmutableArray<GraphicsProcessor> Gpus { get; init; } = GraphicsProcessors.Find();

    /// <summary>Name of the backend's package and its version.</summary>
    public string Backend { get; init; } = $"Xtts.Net.OnnxRuntime {typeof(OnnxRuntimeBackend).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Its native part.</summary>
    public NativeOnnxRuntime OnnxRuntime { get; init; } = NativeOnnxRuntime.Find();

    /// <summary>What the CUDA provider needs, where there is an NVIDIA GPU.</summary>
    public ImmutableArray<NativeDependency> CudaLibraries { get; init; } = [];

    /// <summary>Looks at this machine.</summary>
    public static MachineReport Find()
    {
        var report = new MachineReport();
        return report.Gpus.Any(gpu => gpu.Maker == "NVIDIA") ? report with { CudaLibraries = [.. NativeDependency.Cuda()] } : report;
    }
}
