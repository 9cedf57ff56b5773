using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Tool.Machine;

/// <summary>What is missing on a machine, and which package or installation brings it.</summary>
internal static class MachineAdvice
{
    private const long MemoryOfModel = 2_200_000_000;

    /// <summary>Sentences for people; empty when nothing is missing.</summary>
    public static IEnumerable<string> For(MachineReport machine)
    {
        var onnx = machine.OnnxRuntime;
        if (onnx.Problem is { } problem)
            yield return $"The native ONNX Runtime library cannot be loaded: {problem}. Add the package Microsoft.ML.OnnxRuntime {onnx.ManagedVersion} to the application, or a GPU flavour of it.";
        if (machine.CLibrary is { } library && !library.StartsWith("glibc", StringComparison.Ordinal))
            yield return "The native package of ONNX Runtime is built for glibc. Use a Debian, Ubuntu or Fedora image, not one with musl such as Alpine.";
        if ((machine.Memory.Available ?? machine.Memory.Total) < MemoryOfModel)
            yield return "Less than 2.2 GB of memory is free; the released model needs about 1.8 GB of its own in single precision. Free memory, or give the container more.";
        foreach (string advice in ForGpus(machine)) yield return advice;
    }

    private static IEnumerable<string> ForGpus(MachineReport machine)
    {
        bool hasCuda = machine.OnnxRuntime.Has(ExecutionProviders.Cuda);
        if (machine.Gpus.Any(gpu => gpu.Maker == "NVIDIA") && !hasCuda)
            yield return "There is an NVIDIA GPU, but this native library has no CUDA provider. Put Microsoft.ML.OnnxRuntime.Gpu in the place of Microsoft.ML.OnnxRuntime in your application, or the plugin Microsoft.ML.OnnxRuntime.EP.Cuda13 of your system beside it, and choose ExecutionProviders.Cuda or Auto.";
        string missing = string.Join(", ", machine.CudaLibraries.Where(library => library.File is null).Select(library => library.Name));
        if (missing.Length > 0) yield return $"The CUDA provider also needs {missing}, which cannot be loaded here. Install them from NVIDIA (CUDA toolkit, cuDNN) or use an image that has them.";
        if (machine.Gpus.Any(gpu => gpu.Maker != "NVIDIA") && machine.OnnxRuntime.Providers.All(name => name is "CPU" or "AzureExecutionProvider" or "Azure"))
            yield return "There is a GPU that this native library has no provider for. Microsoft.ML.OnnxRuntime.EP.WebGpu runs on GPUs of any maker, Microsoft.ML.OnnxRuntime.DirectML on Windows.";
    }
}
