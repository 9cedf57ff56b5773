using Microsoft.Extensions.Caching.Distributed;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

/// <summary>A cache whose server is away.</summary>
internal sealed class BrokenCache : IDistributedCache
{
    public byte[]? Get(string key) => throw new IOException("away");

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new IOException("away");

    public void Refresh(string key) => throw new IOException("away");

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new IOException("away");

    public void Remove(string key) => throw new IOException("away");

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new IOException("away");

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new IOException("away");

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => throw new IOException("away");
}
