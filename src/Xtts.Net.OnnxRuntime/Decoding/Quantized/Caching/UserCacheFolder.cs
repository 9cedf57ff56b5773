namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

/// <summary>Where this user's programs keep what they can make again.</summary>
internal static class UserCacheFolder
{
    private const string Own = "Xtts.Net";

    /// <summary>The library's folder there; <see langword="null"/> for a user without a home.</summary>
    public static string? Find() => Find(OperatingSystem.IsWindows(), OperatingSystem.IsMacOS(), Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));

    /// <summary>The same for a system that is told.</summary>
    /// <param name="windows">Whether it is Windows.</param>
    /// <param name="mac">Whether it is macOS.</param>
    /// <param name="variable">Its environment.</param>
    /// <param name="localData">What it calls the local application data, used on Windows.</param>
    public static string? Find(bool windows, bool mac, Func<string, string?> variable, string localData)
    {
        if (windows) return localData.Length == 0 ? null : Path.Combine(localData, Own);
        if (!mac && variable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache)) return Path.Combine(cache, Own);
        if (variable("HOME") is not { } home || !Path.IsPathFullyQualified(home)) return null;
        return mac ? Path.Combine(home, "Library", "Caches", Own) : Path.Combine(home, ".cache", Own);
    }
}
