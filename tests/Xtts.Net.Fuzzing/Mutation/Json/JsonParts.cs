using System.Buffers;

namespace Xtts.Net.Fuzzing.Mutation.Json;

/// <summary>Finds the parts of a JSON document, a damaged one included.</summary>
internal static class JsonParts
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(" \t\r\n,:[]{}\""u8);

    /// <summary>Every text, number, word, object and array.</summary>
    public static List<JsonPart> Find(ReadOnlySpan<byte> json)
    {
        var parts = new List<JsonPart>();
        var open = new Stack<int>();
        for (int at = 0; at < json.Length; at++)
        {
            byte value = json[at];
            if (value is (byte)'{' or (byte)'[')
            {
                open.Push(at);
            }
            else if (value is (byte)'}' or (byte)']')
            {
                if (open.TryPop(out int start)) parts.Add(new JsonPart(start, at + 1 - start));
            }
            else if (value == '"' || !Delimiters.Contains(value))
            {
                int length = value == '"' ? TextLength(json[at..]) : WordLength(json[at..]);
                parts.Add(new JsonPart(at, length));
                at += length - 1;
            }
        }

        return parts;
    }

    private static int TextLength(ReadOnlySpan<byte> json)
    {
        for (int at = 1; at < json.Length; at++)
        {
            if (json[at] == '\\') at++;
            else if (json[at] == '"') return at + 1;
        }

        return json.Length;
    }

    private static int WordLength(ReadOnlySpan<byte> json) => json.IndexOfAny(Delimiters) is >= 0 and var length ? length : json.Length;
}
