using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Endings that make another number word: <c>3-adik</c>, <c>7-ed</c>, <c>15-én</c> with no month before, <c>2 alma</c>.</summary>
internal sealed class HungarianEndings(HungarianReader reader) : ReadingRule
{
    private static readonly string[] OrdinalEndings = ["adik", "edik", "odik", "ödik", "dik", "ik"];
    private static readonly string[] PartEndings = ["ed", "ad", "od", "öd"];

    // Words behind a number that it does not count.
    private static readonly System.Collections.Frozen.FrozenSet<string> Uncounted = WordSet.Of(
        "vagy és meg is sem a az de hogy volt van lesz pont plusz mínusz egyenlő per osztva szor nem ha mert azaz tehát illetve valamint ez az lett");

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(reader.Scanner);
        if (!number.IsWhole || number.HasLeadingZero) return false;
        bool dotted = cursor[number.End] == '.' && cursor[number.End + 1] == '-';
        string ending = HungarianSuffixes.Find(cursor.Text, dotted ? number.End + 1 : number.End);
        if (ending.Length == 0) return TryCounted(cursor, number);
        if (Spell(number, ending, dotted) is not { } words) return false;
        cursor.Speak(number.Start, number.End + (dotted ? 2 : 1) + ending.Length, words);
        return true;
    }

    private string? Spell(in WrittenNumber number, string ending, bool dotted)
    {
        if (dotted) return HungarianSuffixes.Join(reader.Ordinal(number.Whole), ending);
        foreach (string mark in OrdinalEndings)
        {
            if (!ending.StartsWith(mark, StringComparison.Ordinal)) continue;
            return reader.Ordinal(number.Whole) + ending[mark.Length..];
        }

        if (number.Small is >= 1 and <= 31 && (ending[0] is 'á' or 'é' || ending is "a" or "e" or "ai" or "ei" || ending.StartsWith("je", StringComparison.Ordinal) || ending.StartsWith("jé", StringComparison.Ordinal)))
            return ending is "ért" or "é" ? null : HungarianDays.Name(reader.Ordinal(number.Whole), ending);
        return PartEndings.Any(mark => ending == mark || (ending.Length > 2 && ending.StartsWith(mark, StringComparison.Ordinal) && ending[2] is 'n' or 'r')) && number.Small > 2
            ? HungarianReader.PartOf(reader.Ordinal(number.Whole)) + ending[2..]
            : null;
    }

    /// <summary>Two of something is <c>két</c>.</summary>
    private bool TryCounted(ReadingCursor cursor, in WrittenNumber number)
    {
        if (number.Whole[^1] != '2' || !char.IsWhiteSpace(cursor[number.End])) return false;
        int next = TextWords.SkipSpace(cursor.Text, number.End), end = TextWords.End(cursor.Text, next);
        if (end - next < 2 || !char.IsLower(cursor[next]) || TextWords.IsIn(Uncounted, cursor.Text.AsSpan(next, end - next))) return false;
        if (reader.Units.ContainsKey(cursor.Text[next..end])) return false;
        cursor.Speak(number.Start, number.End, reader.Numbers.Counting(number.Value.Whole, Gender.Masculine));
        return true;
    }
}
