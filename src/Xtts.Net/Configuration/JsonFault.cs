using System.Text.Json;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Configuration;

/// <summary>What is wrong with a JSON document, in a few words. The parser's own message may repeat the document up to its end.</summary>
internal static class JsonFault
{
    /// <summary>The place and the beginning of the parser's message.</summary>
    public static string Of(JsonException error)
    {
        string what = Excerpt.Of(error.Message.Split(" LineNumber: ")[0]);
        return error is { LineNumber: { } line, BytePositionInLine: { } position } ? $"line {line + 1}, byte {position + 1}: {what}" : what;
    }
}
