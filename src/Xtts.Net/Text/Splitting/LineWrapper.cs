using System.Text;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Splitting;

/// <summary>Breaks a text into lines between words, and inside a word only when it is longer than a line: Python's <c>textwrap</c>, as the reference sets it.</summary>
/// <remarks>The six ASCII whitespace characters become spaces and are where lines break; other whitespace is a part of words. Whitespace at a break is dropped. Linear time.</remarks>
internal static class LineWrapper
{
    /// <summary>Breaks a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Code points of a line at most.</param>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        int at = 0, end = 0;
        while (at < text.Length)
        {
            // The line so far, and of its last piece: start, and whether it is nothing but whitespace.
            int length = 0, last = 0;
            bool lastIsBlank = false;
            line.Clear();
            if (at >= end) end = EndOfPiece(text, at);
            if (lines.Count > 0 && IsBlank(text.AsSpan(at, end - at))) at = end;
            while (at < text.Length)
            {
                if (at >= end) end = EndOfPiece(text, at);
                var piece = text.AsSpan(at, end - at);
                if (CodePoints.AtLeast(piece, width - length + 1)) break;
                last = line.Length;
                lastIsBlank = IsBlank(piece);
                length += CodePoints.Count(piece);
                Append(line, piece);
                at = end;
            }

            if (at < text.Length && CodePoints.AtLeast(text.AsSpan(at, end - at), width + 1))
            {
                // A word longer than any line fills up this one. On a full line nothing of it finds room, but the whitespace before it is then no longer last and stays.
                int units = CodePoints.UnitsOf(text.AsSpan(at, end - at), width - length);
                var piece = text.AsSpan(at, units);
                last = line.Length;
                lastIsBlank = IsBlank(piece);
                Append(line, piece);
                at += units;
            }

            if (lastIsBlank) line.Length = last;
            if (line.Length > 0) lines.Add(line.ToString());
        }

        return lines;
    }

    private static int EndOfPiece(string text, int start)
    {
        bool space = IsBreakable(text[start]);
        int end = start + 1;
        while (end < text.Length && IsBreakable(text[end]) == space) end++;
        return end;
    }

    private static bool IsBreakable(char character) => character is ' ' or (>= '\t' and <= '\r');

    private static bool IsBlank(ReadOnlySpan<char> piece)
    {
        foreach (char character in piece)
        {
            if (!Whitespace.Includes(character)) return false;
        }

        return true;
    }

    private static void Append(StringBuilder line, ReadOnlySpan<char> piece)
    {
        if (IsBreakable(piece.IsEmpty ? 'x' : piece[0])) line.Append(' ', piece.Length);
        else line.Append(piece);
    }
}
