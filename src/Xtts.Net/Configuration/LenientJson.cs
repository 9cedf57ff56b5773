using System.Buffers;

namespace Xtts.Net.Configuration;

/// <summary>Makes Python's JSON strict: bare <c>Infinity</c> and <c>-Infinity</c> become numbers that overflow to infinity, bare <c>NaN</c> becomes null.</summary>
internal static class LenientJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Rewrites a document; texts in quotes stay as they are, a byte order mark is dropped.</summary>
    public static ReadOnlyMemory<byte> ToStrict(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        var strict = new ArrayBufferWriter<byte>(json.Length + 16);
        while (json.Length > 0)
        {
            int length = NextPart(json, out var replacement);
            strict.Write(replacement.IsEmpty ? json[..length] : replacement);
            json = json[length..];
        }

        return strict.WrittenMemory;
    }

    // Length of the next quoted text, of the next bare word of Python, or of everything up to one of them.
    private static int NextPart(ReadOnlySpan<byte> json, out ReadOnlySpan<byte> replacement)
    {
        replacement = default;
        if (json[0] == (byte)'"') return QuotedLength(json);
        if (json.StartsWith("Infinity"u8))
        {
            replacement = "1e999"u8;
            return "Infinity"u8.Length;
        }

        if (json.StartsWith("NaN"u8))
        {
            replacement = "null"u8;
            return "NaN"u8.Length;
        }

        int next = json[1..].IndexOfAny("\"IN"u8);
        return next < 0 ? json.Length : next + 1;
    }

    private static int QuotedLength(ReadOnlySpan<byte> json)
    {
        for (int i = 1; i < json.Length; i++)
        {
            if (json[i] == (byte)'\\') i++;
            else if (json[i] == (byte)'"') return i + 1;
        }

        return json.Length;
    }
}
