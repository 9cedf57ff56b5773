namespace Xtts.Net.Downloading;

/// <summary>Which model to fetch, from where, to where. What is not set comes from the environment variables of Hugging Face's own programs, or is as written. Immutable.</summary>
/// <remarks>No record, so that nothing prints the token.</remarks>
public sealed class ModelDownloadOptions
{
    /// <summary>The repository that is fetched when no other is named: Coqui's own, <c>coqui/XTTS-v2</c>. Its weights carry the Coqui Public Model License.</summary>
    public const string DefaultRepository = "coqui/XTTS-v2";

    /// <summary>The repository: <c>owner/name</c>.</summary>
    public string Repository { get; init; } = DefaultRepository;

    /// <summary>Branch, tag or commit of the repository.</summary>
    public string Revision { get; init; } = "main";

    /// <summary>Address of the server or mirror, with HTTPS, or with HTTP on this machine (<c>localhost</c>); by default <c>HF_ENDPOINT</c>, else <c>https://huggingface.co</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// The cache; by default <c>HF_HUB_CACHE</c>, else <c>hub</c> in <c>HF_HOME</c>, else <c>~/.cache/huggingface/hub</c>. Its layout is that of Hugging Face's own programs, so that each finds what the other has fetched.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>A plain folder for the files, in the place of the cache.</summary>
    public string? TargetFolder { get; init; }

    /// <summary>Whether other files of the same names in <see cref="TargetFolder"/> may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>
    /// Whether the model's licence is accepted. Without it nothing is fetched that carries the Coqui Public Model License, which allows no commercial use, nor anything whose repository does not name an open licence.
    /// </summary>
    public bool AcceptLicense { get; init; }

    /// <summary>Whether to answer from what is on this machine, without the network; <c>HF_HUB_OFFLINE=1</c> says so too.</summary>
    public bool Offline { get; init; }

    /// <summary>The token for private and gated repositories; by default <c>HF_TOKEN</c>. Sent to <see cref="Endpoint"/> only, whatever it redirects to.</summary>
    public string? Token { get; init; }

    /// <summary>How often a failure that may pass (a broken connection, a busy server) is tried again, 0 to 100. Failures do not count together when a good part of a file came between them.</summary>
    public int MaxRetries { get; init; } = 5;

    /// <summary>Time before the first retry; it doubles with each, up to 30 seconds. A server that says how long to wait (<c>Retry-After</c>) is obeyed up to 5 minutes.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may be silent before the connection counts as broken.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes that all files of a model may have together.</summary>
    public long MaxBytes { get; init; } = 32L << 30;

    /// <summary>Measures the time between tries.</summary>
    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    internal Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Bytes that are free where a file is to be written; <see langword="null"/> where the system does not tell.</summary>
    internal Func<string, long?> FreeSpace { get; init; } = Checkpoints.Export.DiskSpace.Available;

    /// <summary>Bytes of a file between two failures after which they do not count together: the connection is bad, not dead.</summary>
    internal long GoodPart { get; init; } = 64 << 20;

    /// <summary>Whether links are made, where the system allows them.</summary>
    internal bool UseLinks { get; init; } = true;
}
