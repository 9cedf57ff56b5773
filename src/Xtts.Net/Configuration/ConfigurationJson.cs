using System.Text.Json;

namespace Xtts.Net.Configuration;

/// <summary>The JSON of a <c>config.json</c>, which Python wrote and anybody may have changed: bare words are tolerated, size, depth and number of values are limited.</summary>
internal static class ConfigurationJson
{
    /// <summary>Largest file, in bytes: a released one has 5 KB, one with its training matters some 20 KB.</summary>
    public const int LargestFile = 2 << 20;

    private const int MostValues = 200_000;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is empty or too large.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="JsonException">It is no JSON, or too deep, or has too many values.</exception>
    public static JsonDocument Read(string path) => Parse(SmallFile.Read(path, LargestFile));

    /// <summary>Parses a document.</summary>
    /// <exception cref="JsonException">It is no JSON, or too deep, or has too many values.</exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        var strict = LenientJson.ToStrict(json);
        JsonValues.RequireAtMost(strict.Span, MostValues);
        return JsonDocument.Parse(strict, Options);
    }
}
