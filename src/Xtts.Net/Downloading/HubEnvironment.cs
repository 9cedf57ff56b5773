namespace Xtts.Net.Downloading;

/// <summary>The environment variables by which Hugging Face's own programs are told where things are.</summary>
/// <param name="variable">Reads one.</param>
internal sealed class HubEnvironment(Func<string, string?> variable)
{
    private const string DefaultEndpoint = "https://huggingface.co";

    /// <summary>Address of the server.</summary>
    public string Endpoint => Value("HF_ENDPOINT") ?? DefaultEndpoint;

    /// <summary>The token; <see langword="null"/> for none.</summary>
    public string? Token => Value("HF_TOKEN");

    /// <summary>Whether the network is not to be used.</summary>
    public bool IsOffline => Value("HF_HUB_OFFLINE")?.ToUpperInvariant() is "1" or "ON" or "YES" or "TRUE";

    /// <summary>Folder of the cache.</summary>
    public string CacheFolder
    {
        get
        {
            if ((Value("HF_HUB_CACHE") ?? Value("HUGGINGFACE_HUB_CACHE")) is { } cache) return InHome(cache);
            if (Value("HF_HOME") is { } home) return Path.Combine(InHome(home), "hub");
            return Path.Combine(Value("XDG_CACHE_HOME") is { } caches ? InHome(caches) : Path.Combine(Home, ".cache"), "huggingface", "hub");
        }
    }

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private string? Value(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static string InHome(string path) => path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(Home, path[1..]) : path;
}
