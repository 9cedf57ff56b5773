using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary>A list of keys as JSON.</summary>
internal static class KeyListJson
{
    /// <summary>Writes an object with the array <c>keys</c>.</summary>
    public static void Write(KeyList list, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("file", list.Path);
        json.WriteString("layout", JsonOutput.Name(list.Layout));
        json.WriteNumber("keysInFile", list.All);
        json.WriteNumber("keysMatching", list.Matching);
        json.WriteStartArray("keys");
        foreach (var (assignment, entry) in list.Keys) Write(json, assignment, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, KeyAssignment assignment, TensorEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", assignment.Key);
        json.WriteString("type", entry.ElementType.ToString().ToLowerInvariant());
        json.WriteStartArray("shape");
        foreach (long axis in entry.Shape) json.WriteNumberValue(axis);
        json.WriteEndArray();
        json.WriteString("category", JsonOutput.Name(assignment.Category));
        if (assignment.CanonicalName is { } canonical) json.WriteString("canonicalName", canonical);
        if (assignment.Reason is { } reason) json.WriteString("reason", reason);
        json.WriteEndObject();
    }
}
