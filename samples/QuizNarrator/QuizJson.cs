using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuizNarrator;

/// <summary>Reads question files and reads and writes cue sheets.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(QuestionFile))]
[JsonSerializable(typeof(IReadOnlyList<Cue>))]
internal sealed partial class QuizJson : JsonSerializerContext;
