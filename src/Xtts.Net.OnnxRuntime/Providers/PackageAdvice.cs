namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Says which packages bring a provider to a system.</summary>
internal static class PackageAdvice
{
    private const string Plain = "Microsoft.ML.OnnxRuntime";

    /// <summary>The package to name in an error; <see langword="null"/> when none is known.</summary>
    public static string? Package(ProviderFacts provider) => provider.Package ?? provider.PluginPackage;

    /// <summary>One or two sentences about the packages, without an end that the system does not have.</summary>
    public static string For(ProviderFacts provider, Platform platform)
    {
        if (Package(provider) is not { } package) return "Add the native package that brings it";
        if (!provider.Systems.Contains(platform.System)) return $"{package} brings it on {string.Join(" and ", provider.Systems.Select(Name))} only, and this is {platform.RuntimeIdentifier}";
        if (provider.BuiltInSystem == platform.System) return $"Add the package {Plain} of this system, which has it built in";
        string? plugin = provider.PluginPackage is null ? null : $"the plugin {PluginPackage(provider, platform)} beside {Plain}";
        string? classic = provider.Package == Plain ? $"the package {Plain} to the application" : provider.Package is null ? null : $"the package {provider.Package} to the application in the place of {Plain}";
        return $"Add {(classic is null ? plugin : plugin is null ? classic : $"{classic}, or {plugin}")}";
    }

    // NVIDIA's plugins are packages of one system and one major version of CUDA each.
    private static string PluginPackage(ProviderFacts provider, Platform platform) => provider.Name == ExecutionProviders.Cuda
        ? $"{provider.PluginPackage}.{platform.RuntimeIdentifier} (or .EP.Cuda12.{platform.RuntimeIdentifier})"
        : provider.PluginPackage!;

    private static string Name(string system) => system switch { "win" => "Windows", "osx" => "macOS", _ => "Linux" };
}
