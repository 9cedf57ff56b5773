using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Keeps speech in a <see cref="HybridCache"/>: in the process, and behind it in the distributed cache.</summary>
/// <remarks>
/// Thread-safe once it is set up. A minute of speech has 2.9 MB as WAV: raise <c>HybridCacheOptions.MaximumPayloadBytes</c> (1 MiB) for longer ones, or they are not kept.
/// </remarks>
public sealed class HybridCachingTextToSpeechClient : CachingTextToSpeechClient
{
    private static readonly HybridCacheEntryOptions ReadOnly = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableLocalCacheWrite | HybridCacheEntryFlags.DisableDistributedCacheWrite };

    private readonly HybridCache _cache;
    private readonly ILogger? _logger;

    /// <summary>Creates the middleware.</summary>
    /// <param name="innerClient">The client that is asked on a miss.</param>
    /// <param name="cache">The cache.</param>
    /// <param name="meters">The container's meters; <see langword="null"/> for those of the process.</param>
    /// <param name="logger">Told of a cache that fails.</param>
    public HybridCachingTextToSpeechClient(ITextToSpeechClient innerClient, HybridCache cache, IMeterFactory? meters = null, ILogger<HybridCachingTextToSpeechClient>? logger = null)
        : base(innerClient, meters)
    {
        ArgumentNullException.ThrowIfNull(cache);
        _cache = cache;
        _logger = logger;
    }

    /// <summary>How long entries live; <see langword="null"/> for the cache's own settings.</summary>
    public HybridCacheEntryOptions? EntryOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task<byte[]?> ReadCacheAsync(string key, CancellationToken cancellationToken) =>
        await _cache.GetOrCreateAsync(key, static _ => ValueTask.FromResult<byte[]?>(null), ReadOnly, cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override Task WriteCacheAsync(string key, byte[] entry, CancellationToken cancellationToken) => _cache.SetAsync(key, entry, EntryOptions, tags: null, cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override void OnCacheFailed(Exception error)
    {
        if (_logger is not null) CacheLog.CacheFailed(_logger, error);
    }
}
