namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>What a cache entry tells about its audio.</summary>
internal sealed record CachedSpeechHeader
{
    public required string MediaType { get; init; }

    public string? ModelId { get; init; }

    public long? Tokens { get; init; }

    public long? Codes { get; init; }

    public Dictionary<string, long>? Counts { get; init; }

    public ulong? Seed { get; init; }

    /// <summary>Fingerprint, so that an entry under a wrong key is not taken.</summary>
    public string? Fingerprint { get; init; }
}
