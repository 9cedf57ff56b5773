using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Years before the word for year or behind a month, as ordinals that agree: <c>в 1945 году</c>, <c>9 мая 1945 г.</c>, <c>90-е годы</c>.</summary>
internal sealed class RussianYears(RussianReader reader) : ReadingRule
{
    private static readonly (string Word, string Ending)[] Words = [("года", "ого"), ("году", "ом"), ("годом", "ым"), ("год", "")];

    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        if (TryDecade(cursor)) return true;
        if (!Years.TryScan(text, cursor.At, out int year, out int end)) return false;
        var before = TextWords.Before(text, cursor.At);
        int next = TextWords.SkipSpace(text, end);
        foreach (var (word, ending) in Words)
        {
            if (!TextWords.IsWord(text, next, word)) continue;
            bool dative = word == "году" && (before.Equals("к", StringComparison.OrdinalIgnoreCase) || before.Equals("по", StringComparison.OrdinalIgnoreCase));
            cursor.Speak(cursor.At, end, reader.YearOf(year, dative ? "ому" : ending));
            return true;
        }

        // "С 1941 по 1945 год".
        if (before.Equals("с", StringComparison.OrdinalIgnoreCase) && (TextWords.IsWord(text, next, "по") || TextWords.IsWord(text, next, "до")))
        {
            cursor.Speak(cursor.At, end, reader.YearOf(year, "ого"));
            return true;
        }

        bool behindMonth = _months.Find(before) > 0;
        if (next > end && cursor[next] == 'г' && cursor[next + 1] == '.')
        {
            bool locative = before.Equals("в", StringComparison.OrdinalIgnoreCase);
            string spoken = locative ? reader.YearOf(year, "ом") + " году" : reader.YearOf(year, "ого") + " года";
            cursor.Speak(cursor.At, next + 2, SentenceEnds.IsAt(text, next + 2) ? spoken + "." : spoken);
            return true;
        }

        if (!behindMonth) return false;
        cursor.Speak(cursor.At, end, reader.YearOf(year, "ого") + " года");
        return true;
    }

    private bool TryDecade(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int end = NumberScanner.EndOfDigits(text, cursor.At);
        if (end - cursor.At is not (2 or 4) || text[end - 1] != '0' || !TextWords.IsWord(text, end, "-е") || cursor.IsInWord) return false;
        int next = TextWords.SkipSpace(text, end + 2);
        if (!TextWords.Is(text, next, "год") && end - cursor.At == 2) return false;
        cursor.Speak(cursor.At, end + 2, RussianOrdinals.Ending(reader.Ordinal(text.AsSpan(cursor.At, end - cursor.At)), "ые"));
        return true;
    }
}
