using System.Text.Json;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Configurations as inert data, whether they come from a <c>config.json</c> or from a pickle.</summary>
internal static class ConfigurationFields
{
    /// <summary>The fields of a <c>config.json</c>.</summary>
    /// <returns>The fields, or <see langword="null"/> when it cannot be read as JSON.</returns>
    public static IReadOnlyDictionary<string, object?>? TryRead(string path)
    {
        try
        {
            using var document = ConfigurationJson.Read(path);
            return Convert(document.RootElement) as IReadOnlyDictionary<string, object?>;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The configuration that fields from a pickle describe.</summary>
    /// <returns>The configuration, or <see langword="null"/> when they describe none.</returns>
    public static XttsConfiguration? TryParse(IReadOnlyDictionary<string, object?>? fields, string file)
    {
        if (fields is null) return null;
        try
        {
            return XttsConfiguration.Parse(InertJson.Write(fields).Span, file);
        }
        catch (ModelConfigurationException)
        {
            return null;
        }
    }

    private static object? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ConvertFields(value),
        JsonValueKind.Array => (object?[])[.. value.EnumerateArray().Select(Convert)],
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out long integer) ? integer : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // Of a name that is there twice the last one counts, as in Python.
    private static Dictionary<string, object?> ConvertFields(JsonElement value)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject()) fields[field.Name] = Convert(field.Value);
        return fields;
    }
}
