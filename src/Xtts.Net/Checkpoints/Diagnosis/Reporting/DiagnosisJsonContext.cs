using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xtts.Net.Checkpoints.Diagnosis.Reporting;

/// <summary>Serialisation without reflection.</summary>
[JsonSerializable(typeof(CheckpointDiagnosis))]
[JsonSerializable(typeof(CheckpointComparison))]
[JsonSerializable(typeof(LoadErrorExplanation))]
internal sealed partial class DiagnosisJsonContext : JsonSerializerContext
{
    /// <summary>Names in camel case, values of enumerations in lower case, losses that are no numbers as texts.</summary>
    public static DiagnosisJsonContext Configured { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,     // the document is no part of a web page
        Converters =
        {
            new JsonStringEnumConverter<DiagnosisVerdict>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<FindingSeverity>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<FindingCode>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<FileKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<CheckpointContent>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<CheckpointLayout>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<KeyCategory>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<LoadErrorKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<TensorElementType>(new LowerCaseNaming()),
        },
    });
}
