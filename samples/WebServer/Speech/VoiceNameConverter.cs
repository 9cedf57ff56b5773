using System.Text.Json;
using System.Text.Json.Serialization;

namespace WebServer.Speech;

/// <summary>Reads a voice: its name, or an object with an <c>id</c>.</summary>
internal sealed class VoiceNameConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A voice is a name, or an object with an id.");
        string? id = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId) id = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("The id of a voice is a text.");
            else reader.Skip();
        }

        return id ?? throw new JsonException("The object of a voice needs an id.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
