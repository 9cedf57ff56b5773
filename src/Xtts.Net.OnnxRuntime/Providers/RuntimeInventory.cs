using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>What the native library of this process has to offer. Immutable.</summary>
/// <param name="BuiltIn">Short names of the providers built into it.</param>
/// <param name="Devices">Devices that it lists, of built-in providers and of plugins.</param>
/// <param name="Probed">What was looked at to find plugins, a sentence each.</param>
internal sealed record RuntimeInventory(IReadOnlyList<string> BuiltIn, IReadOnlyList<ProviderDevice> Devices, IReadOnlyList<string> Probed)
{
    /// <summary>Loads the plugins that come into question and asks the runtime.</summary>
    /// <param name="environment">The runtime.</param>
    /// <param name="provider">Short name of the provider that is wanted.</param>
    /// <param name="pluginLibrary">A plugin that the application names.</param>
    /// <exception cref="ExecutionProviderException">The named plugin cannot be loaded.</exception>
    public static RuntimeInventory Take(OrtEnv environment, string provider, string? pluginLibrary)
    {
        var probed = new List<string>();
        if (pluginLibrary is not null) RegisterNamed(environment, provider, pluginLibrary, probed);
        else foreach (var known in ProviderFacts.Plugins.Where(known => known.Name == provider || provider is ExecutionProviders.Auto or ExecutionProviders.Plugin)) RegisterKnown(environment, known, probed);
        return new RuntimeInventory([.. environment.GetAvailableProviders().Select(ProviderName.Shorten)], ProviderDevice.List(environment), probed);
    }

    private static void RegisterNamed(OrtEnv environment, string provider, string path, List<string> probed)
    {
        string full = Path.GetFullPath(path);
        string? problem = File.Exists(full) ? PluginRegistry.Register(environment, full) : "there is no such file";
        if (problem is not null)
            throw new ExecutionProviderException(provider, null, $"The plugin library '{path}' cannot be used: {problem} See that it is built for {Platform.Current.RuntimeIdentifier} and for this version of ONNX Runtime ({environment.GetVersionString()}), and that the libraries it needs are installed.");
        probed.Add($"The plugin '{path}' is loaded.");
    }

    private static void RegisterKnown(OrtEnv environment, ProviderFacts provider, List<string> probed)
    {
        var platform = Platform.Current;
        if (!provider.Systems.Contains(platform.System)) return;
        if (PluginFiles.Find(provider, AppContext.BaseDirectory, platform) is not { } path)
        {
            probed.Add($"There is no plugin {platform.LibraryFile(provider.PluginFile!)} in the application's folder.");
            return;
        }

        string file = Path.GetFileName(path);
        probed.Add(PluginRegistry.Register(environment, path) is { } problem ? $"The plugin {file} cannot be loaded: {problem}" : $"The plugin {file} is loaded.");
    }
}
