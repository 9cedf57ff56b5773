using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Keeps speech in an <see cref="IDistributedCache"/>.</summary>
/// <remarks>Thread-safe once it is set up.</remarks>
public sealed class DistributedCachingTextToSpeechClient : CachingTextToSpeechClient
{
    private readonly IDistributedCache _cache;
    private readonly ILogger? _logger;

    /// <summary>Creates the middleware.</summary>
    /// <param name="innerClient">The client that is asked on a miss.</param>
    /// <param name="cache">The cache.</param>
    /// <param name="meters">The container's meters; <see langword="null"/> for those of the process.</param>
    /// <param name="logger">Told of a cache that fails.</param>
    public DistributedCachingTextToSpeechClient(ITextToSpeechClient innerClient, IDistributedCache cache, IMeterFactory? meters = null, ILogger<DistributedCachingTextToSpeechClient>? logger = null)
        : base(innerClient, meters)
    {
        ArgumentNullException.ThrowIfNull(cache);
        _cache = cache;
        _logger = logger;
    }

    /// <summary>How long entries live; by default as long as the cache lets them.</summary>
    public DistributedCacheEntryOptions EntryOptions { get; set; } = new();

    /// <inheritdoc/>
    protected override Task<byte[]?> ReadCacheAsync(string key, CancellationToken cancellationToken) => _cache.GetAsync(key, cancellationToken);

    /// <inheritdoc/>
    protected override Task WriteCacheAsync(string key, byte[] entry, CancellationToken cancellationToken) => _cache.SetAsync(key, entry, EntryOptions, cancellationToken);

    /// <inheritdoc/>
    protected override void OnCacheFailed(Exception error)
    {
        if (_logger is not null) CacheLog.CacheFailed(_logger, error);
    }
}
