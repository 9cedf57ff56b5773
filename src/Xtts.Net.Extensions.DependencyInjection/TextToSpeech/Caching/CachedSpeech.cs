using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>The bytes of a cache entry: "XTTC", length of the header (4 bytes, little-endian), header as JSON, audio.</summary>
/// <remarks>A cache may be shared and may hold anything: what is no entry is a miss, never an error.</remarks>
internal static class CachedSpeech
{
    private const int Start = 8;

    private static ReadOnlySpan<byte> Magic => "XTTC"u8;

    /// <summary>The entry of a response; <see langword="null"/> when it is not one piece of audio.</summary>
    /// <param name="response">The response.</param>
    public static byte[]? Write(TextToSpeechResponse response)
    {
        var audio = response.Contents.OfType<DataContent>().ToArray();
        if (audio.Length == 0 || audio.Select(content => content.MediaType).Distinct().Count() != 1) return null;
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(new CachedSpeechHeader
        {
            MediaType = audio[0].MediaType,
            ModelId = response.ModelId,
            Tokens = response.Usage?.InputTokenCount,
            Codes = response.Usage?.OutputTokenCount,
            Counts = response.Usage?.AdditionalCounts?.ToDictionary(),
            Seed = response.AdditionalProperties?.TryGetValue(GenerationProperties.Seed, out ulong seed) == true ? seed : null,
            Fingerprint = FingerprintOf(response.AdditionalProperties),
        }, CacheJsonContext.Default.CachedSpeechHeader);
        byte[] entry = new byte[Start + header.Length + audio.Sum(content => content.Data.Length)];
        Magic.CopyTo(entry);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(Magic.Length), header.Length);
        header.CopyTo(entry, Start);
        int position = Start + header.Length;
        foreach (var content in audio)
        {
            content.Data.CopyTo(entry.AsMemory(position));
            position += content.Data.Length;
        }

        WaveSizes.Complete(entry.AsSpan(Start + header.Length));       // of a stream, whose header did not know them
        return entry;
    }

    /// <summary>The response of an entry; <see langword="null"/> when it is none.</summary>
    /// <param name="entry">Bytes from a cache.</param>
    public static TextToSpeechResponse? Read(byte[]? entry)
    {
        if (entry is null || entry.Length < Start || !entry.AsSpan().StartsWith(Magic)) return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(Magic.Length));
        if (length < 0 || length > entry.Length - Start) return null;
        try
        {
            if (JsonSerializer.Deserialize(entry.AsSpan(Start, length), CacheJsonContext.Default.CachedSpeechHeader) is not { } header) return null;
            return new TextToSpeechResponse([new DataContent(entry.AsMemory(Start + length), header.MediaType)])
            {
                ResponseId = Guid.CreateVersion7().ToString("N"),
                ModelId = header.ModelId,
                Usage = new UsageDetails { InputTokenCount = header.Tokens, OutputTokenCount = header.Codes, TotalTokenCount = header.Tokens + header.Codes, AdditionalCounts = header.Counts is null ? null : new(header.Counts) },
                AdditionalProperties = PropertiesOf(header),
            };
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The fingerprint that a client put into a response.</summary>
    public static string? FingerprintOf(AdditionalPropertiesDictionary? properties) =>
        properties?.TryGetValue(XttsTextToSpeechClient.Fingerprint, out string? fingerprint) == true ? fingerprint : null;

    private static AdditionalPropertiesDictionary PropertiesOf(CachedSpeechHeader header)
    {
        var properties = new AdditionalPropertiesDictionary();
        if (header.Seed is { } seed) properties[GenerationProperties.Seed] = seed;
        if (header.Fingerprint is { } fingerprint) properties[XttsTextToSpeechClient.Fingerprint] = fingerprint;
        return properties;
    }
}
