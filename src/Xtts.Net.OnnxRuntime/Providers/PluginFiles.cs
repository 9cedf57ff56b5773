namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Where plugin packages put their libraries in an application's folder.</summary>
internal static class PluginFiles
{
    /// <summary>Places where the plugin of a provider may lie, in the order they are looked at.</summary>
    /// <param name="provider">A provider with a well-known plugin.</param>
    /// <param name="folder">The application's folder.</param>
    /// <param name="platform">The system.</param>
    public static IEnumerable<string> Places(ProviderFacts provider, string folder, Platform platform)
    {
        if (provider.PluginFile is not { } stem) yield break;
        string file = platform.LibraryFile(stem);
        yield return Path.Combine(folder, "runtimes", platform.RuntimeIdentifier, "native", file);
        yield return Path.Combine(folder, file);
    }

    /// <summary>The library of a provider's plugin package; <see langword="null"/> when the application has none.</summary>
    public static string? Find(ProviderFacts provider, string folder, Platform platform) => Places(provider, folder, platform).FirstOrDefault(File.Exists);
}
