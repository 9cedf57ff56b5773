using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Writes inert data (null, bool, long, double, string, lists, dictionaries) as JSON. Infinity becomes a number that overflows to it, NaN becomes null.</summary>
internal static class InertJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document of a value.</summary>
    public static ReadOnlyMemory<byte> Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        Write(writer, value);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long integer: writer.WriteNumberValue(integer); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case double number when double.IsInfinity(number): writer.WriteRawValue(number > 0 ? "1e999" : "-1e999"); break;
            case IReadOnlyDictionary<string, object?> fields: WriteFields(writer, fields); break;
            case IReadOnlyList<object?> items: WriteItems(writer, items); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<object?> items)
    {
        writer.WriteStartArray();
        foreach (object? item in items) Write(writer, item);
        writer.WriteEndArray();
    }
}
