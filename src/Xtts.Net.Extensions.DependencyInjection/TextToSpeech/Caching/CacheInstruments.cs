using System.Diagnostics.Metrics;
using Xtts.Net.Telemetry;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Counts what the cache was asked for.</summary>
internal sealed class CacheInstruments
{
    private static readonly string? Version = typeof(CacheInstruments).Assembly.GetName().Version?.ToString(3);

    private readonly Counter<long> _lookups;

    private CacheInstruments(Meter meter) => _lookups = meter.CreateCounter<long>("xtts.cache.lookups", "{lookup}", "Look-ups of cached speech.");

    /// <summary>Of the meter that programs without a container share.</summary>
    public static CacheInstruments Shared { get; } = new(new Meter(XttsTelemetry.MeterName, Version));

    /// <summary>Of a container's meter.</summary>
    public static CacheInstruments Of(IMeterFactory? meters) =>
        meters is null ? Shared : new CacheInstruments(meters.Create(new MeterOptions(XttsTelemetry.MeterName) { Version = Version }));

    /// <summary>Counts a look-up.</summary>
    /// <param name="result"><c>hit</c>, <c>miss</c>, <c>joined</c> for a request that gets what is made for an equal one, or <c>bypass</c> for one that is not cached.</param>
    public void Count(string result) => _lookups.Add(1, new KeyValuePair<string, object?>("xtts.cache.result", result));
}
