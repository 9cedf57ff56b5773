using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Telephone numbers, digit by digit with a pause between groups: <c>+36 30 123 4567</c>, <c>06-1-234-5678</c>, <c>(555) 123-4567</c>.</summary>
/// <remarks>Numbers of accounts, groups of six digits and more with hyphens between, are read so, too. A number is one when it has its country code, or starts with a zero and has groups, or is grouped as in North America, or stands behind a word such as <c>tel.</c></remarks>
/// <param name="reader">The language.</param>
/// <param name="pairs">Whether groups of two digits are read as numbers, as in French.</param>
internal sealed class PhoneNumbers(LanguageReader reader, bool pairs = false) : ReadingRule
{
    private const int MostDigits = 15, MostGroups = 8, ShortestOfAccount = 6;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number | Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At;
        bool plus = text[start] == '+';
        if ((!plus && !char.IsAsciiDigit(text[start])) || (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is '.' or ',' or ':' or '/'))) return false;
        if (text[start] == '0' && cursor[start + 1] == '.') return false;
        Span<Range> groups = stackalloc Range[MostGroups];
        int count = FindGroups(text, plus ? start + 1 : start, groups, out int digits, out int end, out bool spacesOnly);
        if (count == 0 || (!IsAccount(groups[..count], spacesOnly) && (digits > MostDigits || !IsPhone(text, start, plus, groups[..count], digits, spacesOnly)))) return false;
        var words = new List<string>(count);
        for (int i = 0; i < count; i++) words.Add(Group(text.AsSpan(groups[i])));
        string spoken = string.Join(", ", words);
        bool bracketed = start > cursor.Done && text[start - 1] == '(' && text.AsSpan(start, end - start).Contains(')');
        cursor.Speak(bracketed ? start - 1 : start, end, plus ? $"{reader.Signs.Plus} {spoken}" : spoken);
        return true;
    }

    private bool IsPhone(string text, int start, bool plus, ReadOnlySpan<Range> groups, int digits, bool spacesOnly)
    {
        if (plus) return digits is >= 8 and <= MostDigits;
        if (TextWords.IsIn(reader.PhoneCues, TextWords.Before(text, start))) return digits >= 3;
        if (groups.Length < 2) return false;
        if (text[start] == '0') return digits is >= 8 and <= 13 && (groups.Length > 2 || digits >= 9 || !spacesOnly);
        return !spacesOnly && Lengths(groups) is "3-3-4" or "1-3-3-4" or "3-4" && text[start] is >= '1' and <= '9';
    }

    private static bool IsAccount(ReadOnlySpan<Range> groups, bool spacesOnly)
    {
        foreach (var group in groups)
        {
            if (group.End.Value - group.Start.Value < ShortestOfAccount) return false;
        }

        return groups.Length > 1 && !spacesOnly;
    }

    private static string Lengths(ReadOnlySpan<Range> groups)
    {
        string lengths = "";
        foreach (var group in groups) lengths += (lengths.Length > 0 ? "-" : "") + (group.End.Value - group.Start.Value);
        return lengths;
    }

    private string Group(ReadOnlySpan<char> digits) =>
        pairs && digits.Length == 2 && digits[0] != '0' ? reader.Numbers.Cardinal(digits) : reader.Digits(digits);

    private static int FindGroups(string text, int start, Span<Range> groups, out int digits, out int end, out bool spacesOnly)
    {
        int count = 0, at = start;
        digits = 0;
        spacesOnly = true;
        end = start;
        while (count < groups.Length)
        {
            int groupEnd = NumberScanner.EndOfDigits(text, at);
            if (groupEnd == at) break;
            groups[count++] = at..groupEnd;
            digits += groupEnd - at;
            end = groupEnd;
            int next = AfterSeparator(text, groupEnd, out bool isSpace);
            if (next == groupEnd || next >= text.Length || !char.IsAsciiDigit(text[next])) break;
            spacesOnly &= isSpace;
            at = next;
        }

        return end < text.Length && (char.IsLetter(text[end]) || text[end] is '%' or '°' or ':') ? 0 : count;
    }

    /// <summary>A separator is a space, a hyphen, a slash, or brackets with a space around.</summary>
    private static int AfterSeparator(string text, int at, out bool isSpace)
    {
        int start = at;
        isSpace = true;
        while (at < text.Length && at - start < 3 && text[at] is ' ' or '\u00a0' or '\u202f' or '-' or '‑' or '/' or '(' or ')')
        {
            isSpace &= char.IsWhiteSpace(text[at]);
            at++;
        }

        return at;
    }
}
