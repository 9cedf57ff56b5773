using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WebServer.Speech;

/// <summary>Writes server-sent events of JSON.</summary>
internal sealed class EventStream(PipeWriter output)
{
    public async Task WriteAsync<T>(T data, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        Write("data: "u8);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = type.Options.Encoder })) JsonSerializer.Serialize(json, data, type);
        Write("\n\n"u8);
        await output.FlushAsync(cancellationToken);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
    }
}
