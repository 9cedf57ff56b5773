using System.Text.Json;

namespace Xtts.Net.Configuration;

/// <summary>Counts the values of a JSON document before it is parsed into memory: a document of short values takes many times its length there.</summary>
internal static class JsonValues
{
    /// <summary>Refuses a document with more values, names and brackets than a number; reads it once, without keeping anything.</summary>
    /// <exception cref="JsonException">It has more of them, or is no JSON.</exception>
    public static void RequireAtMost(ReadOnlySpan<byte> json, int most)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        for (int count = 0; reader.Read(); count++)
        {
            if (count == most) throw new JsonException($"It has more than {most} values.");
        }
    }
}
