namespace Xtts.Net.Text.Reading.Numbers;

/// <summary>Reads written numbers: <c>20 000</c>, <c>1.234.567,89</c>, <c>1,234.5</c>. Immutable, so thread-safe.</summary>
/// <param name="marks">How the language writes them.</param>
internal sealed class NumberScanner(NumberMarks marks)
{
    private const int LongestGroups = 12;       // more groups than any number that is written so

    /// <summary>The number that starts at a digit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a digit stands.</param>
    public WrittenNumber Scan(string text, int start)
    {
        int end = EndOfDigits(text, start);
        string whole = text[start..end];
        int groupsEnd = end - start <= 3 && text[start] != '0' ? EndOfGroups(text, end) : end;
        bool grouped = groupsEnd > end;
        if (grouped)
        {
            whole = string.Concat(text.AsSpan(start, groupsEnd - start).ToArray().Where(char.IsAsciiDigit));
            end = groupsEnd;
        }

        int fractionEnd = EndOfFraction(text, end);
        return fractionEnd == end
            ? new WrittenNumber(start, end, whole, "", grouped)
            : new WrittenNumber(start, fractionEnd, whole, text[(end + 1)..fractionEnd], grouped);
    }

    /// <summary>Where a run of digits ends.</summary>
    public static int EndOfDigits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    private int EndOfGroups(string text, int end)
    {
        if (end >= text.Length) return end;
        char separator = text[end];
        bool certain = separator == marks.Group || separator is '\u00a0' or '\u202f' or '\u2009' || (separator == ' ' && marks.SpaceGroups);
        if (!certain && separator is not ('.' or ',' or '\'' or '’')) return end;
        int groups = 0, at = end;
        bool indian = marks.IndianGroups && separator == ',', two = false;
        while (groups < LongestGroups && at < text.Length && text[at] == separator)
        {
            int next = EndOfDigits(text, at + 1), length = next - at - 1;
            bool isTwo = indian && length == 2 && (groups == 0 || two) && next < text.Length && text[next] == ',';
            if (length != 3 && !isTwo) break;
            at = next;
            groups++;
            bool last = two && !isTwo;
            two = isTwo;
            if (last) break;
        }

        // The decimal mark of the language groups only where it stands more than once, or before the other mark.
        if (groups == 0 || (!certain && groups == 1 && !(at < text.Length && text[at] is '.' or ',' && text[at] != separator && IsDigit(text, at + 1)))) return end;

        if (two) return end;

        // What goes on with another such separator and digits is no number but a list of them, a version or a code.
        return at < text.Length && text[at] == separator && separator is not (' ' or ',') && IsDigit(text, at + 1) ? end : at;
    }

    private static int EndOfFraction(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('.' or ',') || !IsDigit(text, end + 1)) return end;
        int fractionEnd = EndOfDigits(text, end + 1);
        bool goesOn = fractionEnd < text.Length && text[fractionEnd] is '.' or ',' && IsDigit(text, fractionEnd + 1);
        return goesOn && text[fractionEnd] == text[end] ? end : fractionEnd;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
