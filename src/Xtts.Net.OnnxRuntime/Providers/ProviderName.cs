namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Names of execution providers: people write them in several ways, the runtime in one, and a plugin of a provider may have a name of its own.</summary>
internal static class ProviderName
{
    private const string Ending = "ExecutionProvider", PluginEnding = "Plugin";

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Auto"] = ExecutionProviders.Auto,
        ["Plugin"] = ExecutionProviders.Plugin,
        ["CPU"] = ExecutionProviders.Cpu,
        ["CUDA"] = ExecutionProviders.Cuda,
        ["TensorRT"] = ExecutionProviders.TensorRt,
        ["DML"] = ExecutionProviders.DirectMl,
        ["DirectML"] = ExecutionProviders.DirectMl,
        ["CoreML"] = ExecutionProviders.CoreMl,
        ["OpenVINO"] = ExecutionProviders.OpenVino,
        ["WebGPU"] = ExecutionProviders.WebGpu,
    };

    /// <summary>The name without ending, spelled as <see cref="ExecutionProviders"/> spells it: <c>WebGpuExecutionProvider</c> is <c>WebGPU</c>, <c>CudaPluginExecutionProvider</c> is <c>CUDA</c>.</summary>
    public static string Shorten(string name)
    {
        name = WithoutEnding(name.Trim(), Ending);
        return Spellings.TryGetValue(name, out string? known) || Spellings.TryGetValue(WithoutEnding(name, PluginEnding), out known) ? known : name;
    }

    private static string WithoutEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length ? name[..^ending.Length] : name;
}
