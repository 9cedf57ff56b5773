using System.Text;

namespace Xtts.Net.Text.Chinese;

/// <summary>Writes Chinese characters in pinyin: the longest phrase the tables know, else character by character. Thread-safe.</summary>
internal static class PinyinConverter
{
    private const char NoReading = '5';     // a character without one keeps itself and gets the neutral tone

    /// <summary>The text with every run of Chinese characters in pinyin; the rest stays.</summary>
    public static string Convert(string text)
    {
        int at = FindHan(text, 0);
        if (at == text.Length) return text;
        var tables = PinyinTables.Shared;
        var result = new StringBuilder(text.Length * 3);
        int copied = 0;
        while (at < text.Length)
        {
            result.Append(text, copied, at - copied);
            int end = EndOfHan(text, at);
            AppendRun(result, text.AsSpan(at, end - at), tables);
            copied = end;
            at = FindHan(text, end);
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static void AppendRun(StringBuilder result, ReadOnlySpan<char> run, PinyinTables tables)
    {
        while (!run.IsEmpty)
        {
            int length = tables.FindPhrase(run, out string? readings);
            if (length > 0)
            {
                result.Append(readings);
            }
            else
            {
                length = HanLength(run);
                if (tables.FindCharacter(run[..length]) is { } reading) result.Append(reading);
                else result.Append(run[..length]).Append(NoReading);
            }

            run = run[length..];
        }
    }

    private static int FindHan(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && HanLength(text[from..]) == 0) from++;
        return from;
    }

    private static int EndOfHan(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && HanLength(text[from..]) is int length and > 0) from += length;
        return from;
    }

    /// <summary>UTF-16 units of the Chinese character that a text starts with, 0 when it starts with something else.</summary>
    private static int HanLength(ReadOnlySpan<char> text)
    {
        char first = text[0];
        if (first is '\u3007' or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\ue815' and <= '\ue864')) return 1;
        return char.IsHighSurrogate(first) && Rune.DecodeFromUtf16(text, out var rune, out int length) == System.Buffers.OperationStatus.Done && rune.Value is >= 0x20000 and <= 0x323af ? length : 0;
    }
}
