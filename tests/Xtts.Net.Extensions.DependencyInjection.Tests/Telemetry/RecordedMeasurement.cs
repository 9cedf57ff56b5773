namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

/// <summary>A value that an instrument was given.</summary>
internal sealed record RecordedMeasurement(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);
