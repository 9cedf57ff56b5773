using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Years from one to another, <c>1848–1849</c>, the first with <c>-tól</c> or <c>-től</c>, the second with <c>-ig</c>; and ordinals, <c>1-3. osztály</c>.</summary>
/// <remarks>Before an ending, as in <c>1848–1849-es</c>, the years only follow one another.</remarks>
internal sealed class HungarianRanges(HungarianReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!NumberRanges.TryScan(cursor, reader, out var first, out var second)) return false;
        bool dot = cursor[second.End] == '.' && !SentenceEnds.IsAt(cursor.Text, second.End + 1);
        if (dot && first.IsPlain && char.IsLower(cursor[TextWords.SkipSpace(cursor.Text, second.End + 1)]))
        {
            cursor.Speak(first.Start, second.Start, reader.Ordinal(first.Whole) + "-");
            return true;
        }

        if (!IsYear(first) || !IsYear(second) || first.Small >= second.Small || dot) return false;
        string from = reader.Numbers.Cardinal(first.Whole), to = reader.Numbers.Cardinal(second.Whole);
        if (HungarianSuffixes.Find(cursor.Text, second.End) is { Length: > 0 })
        {
            reader.Say(cursor, first.Start, second.End, $"{from}, {to}");
            return true;
        }

        cursor.Speak(first.Start, second.End, $"{HungarianSuffixes.Join(from, IsFront(from) ? "től" : "tól")} {HungarianSuffixes.Join(to, "ig")}");
        return true;
    }

    private static bool IsYear(in WrittenNumber number) => number is { IsPlain: true, Whole.Length: 4, Small: >= 1000 and < 2100 };

    /// <summary>Whether the last vowels of a number ask for endings with front vowels.</summary>
    private static bool IsFront(string word)
    {
        foreach (string back in (string[])["három", "hat", "nyolc", "húsz", "harminc", "hatvan", "nyolcvan", "száz", "nulla"])
        {
            if (word.EndsWith(back, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
