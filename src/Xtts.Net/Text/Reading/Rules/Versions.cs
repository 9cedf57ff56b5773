using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Versions and addresses of machines: <c>2.0.1</c>, <c>v1.2</c>, <c>192.168.0.1</c>, each part a number.</summary>
internal sealed class Versions(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, at = start, parts = 0;
        var words = new List<string>();
        while (parts < 8)
        {
            int end = NumberScanner.EndOfDigits(text, at);
            if (end == at) break;
            words.Add(reader.Cardinal(text.AsSpan(at, end - at)));
            parts++;
            at = end;
            if (cursor[at] != '.' || !char.IsAsciiDigit(cursor[at + 1])) break;
            at++;
        }

        if (parts < 2 || (parts == 2 && !IsVersion(cursor, start)) || char.IsAsciiDigit(cursor[at])) return false;
        if (parts > 2 && IsGrouped(text.AsSpan(start, at - start))) return false;
        reader.Say(cursor, start, at, string.Join($" {reader.Signs.Dot} ", words));
        return true;
    }

    private bool IsVersion(ReadingCursor cursor, int start)
    {
        if (cursor[start - 1] is 'v' or 'V' && !char.IsLetter(cursor[start - 2])) return true;
        return char.IsWhiteSpace(cursor[start - 1]) && TextWords.IsIn(reader.VersionCues, TextWords.Before(cursor.Text, start));
    }

    /// <summary>Whether the dots set thousands apart.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> text)
    {
        int first = text.IndexOf('.');
        if (first is 0 or > 3 || text[0] == '0') return false;
        for (int i = first; i < text.Length; i += 4)
        {
            if (text[i] != '.' || i + 4 > text.Length || text.Slice(i + 1, 3).Contains('.')) return false;
        }

        return true;
    }
}
