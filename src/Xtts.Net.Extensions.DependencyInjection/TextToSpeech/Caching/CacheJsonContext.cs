using System.Text.Json.Serialization;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>JSON of cache entries, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CachedSpeechHeader))]
internal sealed partial class CacheJsonContext : JsonSerializerContext;
