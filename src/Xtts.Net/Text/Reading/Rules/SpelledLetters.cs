namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Abbreviations of capitals: <c>BKV</c>, <c>USA</c>, <c>PCs</c> letter by letter, <c>NATO</c> as a word.</summary>
/// <remarks>Next to another word of capitals the writer shouts, and only what has no vowel is spelled.</remarks>
internal sealed class SpelledLetters(LanguageReader reader) : ReadingRule
{
    private const int Longest = 6;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = start;
        while (end < text.Length && end - start <= Longest && char.IsUpper(text[end])) end++;
        if (end - start is < 2 or > Longest) return false;
        bool plural = cursor[end] == 's' && !char.IsLetter(cursor[end + 1]);
        if (char.IsLetter(cursor[end]) && !plural) return false;
        bool isJoined = cursor[start - 1] == '&' || cursor[end] == '&';
        var letters = text.AsSpan(start, end - start);
        bool known = reader.Acronyms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out string? reading);
        if (!known && !reader.SpellsLatin && !Pronounceability.IsSpelled(letters)) return false;
        if (!Pronounceability.HasNoVowel(letters) && IsShouted(text, start, end)) return false;
        string words = reading is { Length: > 0 } && !isJoined ? reading : reader.Characters(text[start..end]);
        reader.Say(cursor, start, plural ? end + 1 : end, plural ? words + "s" : words);
        return true;
    }

    private static bool IsShouted(string text, int start, int end)
    {
        if (end - start == 2 && end < text.Length && text[end] == '!') return true;
        var before = TextWords.Before(text, start);
        if (IsCapitals(before)) return true;
        int next = TextWords.SkipSpace(text, end);
        return IsCapitals(text.AsSpan(next, TextWords.End(text, next) - next));
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (char letter in word)
        {
            if (!char.IsUpper(letter)) return false;
        }

        return true;
    }
}
