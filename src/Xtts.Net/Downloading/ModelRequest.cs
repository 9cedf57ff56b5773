using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading;

/// <summary>What is asked for: options that were checked, with the environment's answers where they say nothing.</summary>
internal sealed class ModelRequest
{
    private const int MostRetries = 100;

    private ModelRequest(ModelDownloadOptions options, HubEnvironment environment)
    {
        Options = options;
        Repository = RepositoryName.Parse(options.Repository);
        Revision = RevisionName.Parse(options.Revision);
        Endpoint = HubEndpoint.Of(options.Endpoint?.OriginalString ?? environment.Endpoint);
        Token = RequireToken(options.Token ?? environment.Token);
        IsOffline = options.Offline || environment.IsOffline;
        CacheFolder = Path.GetFullPath(options.CacheFolder is { Length: > 0 } cache ? cache : environment.CacheFolder);
        TargetFolder = options.TargetFolder is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;
    }

    /// <summary>As they were given.</summary>
    public ModelDownloadOptions Options { get; }

    /// <summary>The repository.</summary>
    public RepositoryName Repository { get; }

    /// <summary>Its revision.</summary>
    public RevisionName Revision { get; }

    /// <summary>The server.</summary>
    public HubEndpoint Endpoint { get; }

    /// <summary>The token; <see langword="null"/> for none.</summary>
    public string? Token { get; }

    /// <summary>Whether the network is not to be used.</summary>
    public bool IsOffline { get; }

    /// <summary>Folder of the cache.</summary>
    public string CacheFolder { get; }

    /// <summary>The plain folder in the place of the cache; <see langword="null"/> for the cache.</summary>
    public string? TargetFolder { get; }

    /// <summary>For messages: <c>coqui/XTTS-v2</c>, or <c>coqui/XTTS-v2@v2.0.2</c>.</summary>
    public string Title => Revision.Text == "main" ? Repository.Text : $"{Repository.Text}@{Revision.Text}";

    /// <summary>Checks options.</summary>
    /// <exception cref="ArgumentException">One makes no sense.</exception>
    public static ModelRequest Of(ModelDownloadOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Repository);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Revision);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRetries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxRetries, MostRetries);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.RetryDelay, TimeSpan.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Timeout, TimeSpan.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBytes);
        return new ModelRequest(options, new HubEnvironment(options.Variable));
    }

    // It becomes a line of a request. What is wrong with it is said without it.
    private static string? RequireToken(string? token)
    {
        if (string.IsNullOrWhiteSpace(token)) return null;
        string trimmed = token.Trim();
        return trimmed.AsSpan().ContainsAnyExceptInRange('!', '~') ? throw new ArgumentException("The token (HF_TOKEN) has characters that no token has: blanks, line breaks or letters that are not ASCII.") : trimmed;
    }
}
