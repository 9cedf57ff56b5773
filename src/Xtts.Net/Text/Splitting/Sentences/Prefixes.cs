namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What is cut off the start of a word: marks, quotes, dots, currency signs, pictographs. The same in every language.</summary>
internal static class Prefixes
{
    /// <summary>Length of the prefix, 0 when there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        char first = word[0];
        if (first is '§' or '%' or '=' or '—' or '–' || MarkClasses.IsSeparate(first) || MarkClasses.IsCurrency(first)) return 1;
        if (first == '+') return word.Length > 1 && char.IsAsciiDigit(word[1]) ? 0 : 1;
        if (first == '.') return word.StartsWith("..") ? LengthOfDots(word) : 0;
        if (word.StartsWith("US$")) return 3;
        if (word.StartsWith("C$") || word.StartsWith("A$")) return 2;
        return MarkClasses.IsIcon(CodePoints.ValueAt(word, 0)) ? CodePoints.LengthAt(word, 0) : 0;
    }

    private static int LengthOfDots(ReadOnlySpan<char> word)
    {
        int end = word.IndexOfAnyExcept('.');
        return end < 0 ? word.Length : end;
    }
}
