using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Abbreviations without a dot in small letters, before a number or a name: <c>nr 5</c>, <c>dr Kowalski</c>.</summary>
internal sealed class PlainAbbreviations(LanguageReader reader) : ReadingRule
{
    private readonly FrozenDictionary<string, string> _words = reader.Names.PlainAbbreviations;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number | Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int end = cursor.At;
        if (end == 0 || cursor[end - 1] is not (' ' or '\u00a0')) return false;
        end--;
        int start = end;
        while (start > cursor.Done && end - start < 8 && char.IsLetter(cursor[start - 1])) start--;
        if (start == end || TextWords.IsPart(cursor[start - 1])) return false;
        if (!_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cursor.Text.AsSpan(start, end - start), out string? spoken)) return false;
        cursor.Speak(start, end, spoken);
        return true;
    }
}
