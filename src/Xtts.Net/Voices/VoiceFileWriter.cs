using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Voices;

/// <summary>Makes the bytes of a voice file. Equal voices give equal bytes.</summary>
internal static class VoiceFileWriter
{
    private const int Alignment = 8;
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file.</summary>
    public static byte[] Write(Voice voice)
    {
        var header = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(header, Options)) WriteHeader(json, voice);
        int headerLength = (header.WrittenCount + Alignment - 1) / Alignment * Alignment;
        int dataStart = SafetensorsFormat.LengthBytes + headerLength;
        byte[] file = new byte[dataStart + (4 * (voice.Conditioning.Length + voice.SpeakerEmbedding.Length))];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)headerLength);
        header.WrittenSpan.CopyTo(file.AsSpan(SafetensorsFormat.LengthBytes));
        file.AsSpan(SafetensorsFormat.LengthBytes + header.WrittenCount, headerLength - header.WrittenCount).Fill((byte)' ');
        WriteValues(voice.Conditioning.Span, file.AsSpan(dataStart));
        WriteValues(voice.SpeakerEmbedding.Span, file.AsSpan(dataStart + (4 * voice.Conditioning.Length)));
        return file;
    }

    private static void WriteHeader(Utf8JsonWriter json, Voice voice)
    {
        int rows = voice.Conditioning.Length % VoiceFileFormat.ConditioningLatents == 0 ? VoiceFileFormat.ConditioningLatents : 1;
        int conditioningBytes = 4 * voice.Conditioning.Length, embeddingBytes = 4 * voice.SpeakerEmbedding.Length;
        json.WriteStartObject();
        json.WriteStartObject(SafetensorsFormat.Metadata);
        json.WriteString(VoiceFileFormat.Version, VoiceFileFormat.CurrentVersion);
        json.WriteString(VoiceFileFormat.Name, VoiceFileFormat.Cut(voice.Name));
        if (voice.Provenance is { } provenance) ProvenanceMetadata.Write(provenance, json.WriteString);
        json.WriteEndObject();
        WriteTensor(json, VoiceFileFormat.Conditioning, [1, rows, voice.Conditioning.Length / rows], 0, conditioningBytes);
        WriteTensor(json, VoiceFileFormat.Embedding, [1, voice.SpeakerEmbedding.Length, 1], conditioningBytes, conditioningBytes + embeddingBytes);
        json.WriteEndObject();
    }

    private static void WriteTensor(Utf8JsonWriter json, string name, ReadOnlySpan<int> shape, int begin, int end)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", "F32");
        json.WriteStartArray("shape");
        foreach (int axis in shape) json.WriteNumberValue(axis);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValues(ReadOnlySpan<float> values, Span<byte> bytes)
    {
        for (int i = 0; i < values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes[(4 * i)..], values[i]);
    }
}
