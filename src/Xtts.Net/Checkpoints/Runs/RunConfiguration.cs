using System.Collections.Immutable;
using System.Text.Json;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>What a training configuration says about the run itself. Unlike the model's sizes, none of it has to be there.</summary>
internal sealed record RunConfiguration
{
    private static readonly string[] OriginSettings = ["restore_path", "continue_path", "xtts_checkpoint", "gpt_checkpoint"];

    /// <summary>What the run continued from.</summary>
    public ImmutableArray<RunOrigin> Origins { get; private init; } = [];

    /// <summary>The vocabulary that it was trained with: a path on the machine that trained.</summary>
    public string? TokenizerFile { get; private init; }

    /// <summary>Reads a <c>config.json</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why it cannot be read; <see langword="null"/> when it can.</param>
    public static RunConfiguration Read(string path, out string? problem)
    {
        problem = null;
        try
        {
            using var document = ConfigurationJson.Read(path);
            var root = document.RootElement;
            return Of(name => Text(root, name) ?? Text(Field(root, "model_args"), name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or InvalidOperationException)
        {
            problem = $"'{Path.GetFileName(path)}' cannot be read: {(e is JsonException json ? JsonFault.Of(json) : e.Message)}";
            return new RunConfiguration();
        }
    }

    /// <summary>Reads a configuration that lies in a checkpoint.</summary>
    public static RunConfiguration Of(IReadOnlyDictionary<string, object?> configuration) =>
        Of(name => Text(configuration, name) ?? Text(configuration.GetValueOrDefault("model_args") as IReadOnlyDictionary<string, object?>, name));

    private static RunConfiguration Of(Func<string, string?> find) => new()
    {
        Origins = [.. OriginSettings.Select(setting => new RunOrigin(setting, find(setting) ?? "")).Where(origin => origin.Path.Length > 0)],
        TokenizerFile = find("tokenizer_file"),
    };

    private static string? Text(IReadOnlyDictionary<string, object?>? fields, string name) => fields?.GetValueOrDefault(name) is string { Length: > 0 } text ? text : null;

    private static string? Text(JsonElement? json, string name) => Field(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private static JsonElement? Field(JsonElement? json, string name) => json is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var value) ? value : null;
}
