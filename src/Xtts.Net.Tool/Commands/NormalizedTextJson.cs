using System.Text.Json;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary>Normalised texts as JSON, one object a line.</summary>
internal static class NormalizedTextJson
{
    /// <summary>Writes one object on a line of its own.</summary>
    public static void Write(NormalizedText text, TextWriter output) => JsonOutput.WriteLine(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("cleaned", text.Cleaned);
        JsonOutput.WriteTexts(json, "segments", text.Segments.Select(segment => segment.Text));
        if (text.Ids is { } ids) WriteNumbers(json, "tokens", ids);
        JsonOutput.WriteTexts(json, "segmentsCleaned", text.Segments.Select(segment => segment.Cleaned));
        if (text.Ids is not null)
        {
            json.WriteStartArray("segmentsTokens");
            foreach (var segment in text.Segments) WriteNumbers(json, null, segment.Ids.AsSpan());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void WriteNumbers(Utf8JsonWriter json, string? name, ReadOnlySpan<int> numbers)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (int number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
