using System.Text.Json.Serialization;

namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>The JSON form of reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PerformanceReport))]
[JsonSerializable(typeof(ModelReport))]
[JsonSerializable(typeof(SpeechReport))]
[JsonSerializable(typeof(StreamsReport))]
[JsonSerializable(typeof(FlipsReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
