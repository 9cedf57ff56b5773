using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>The day and the year behind a month: <c>March 15, 2024</c>, <c>March 15th</c>.</summary>
internal sealed class EnglishMonthDays(EnglishReader reader) : ReadingRule
{
    private static readonly string[] Marks = ["st", "nd", "rd", "th"];

    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int end = NumberScanner.EndOfDigits(text, cursor.At);
        if (end - cursor.At > 2 || !char.IsWhiteSpace(cursor[cursor.At - 1])) return false;
        int day = int.Parse(text.AsSpan(cursor.At, end - cursor.At), System.Globalization.CultureInfo.InvariantCulture);
        var before = TextWords.Before(text, cursor.At);
        if (day is 0 or > 31 || _months.Find(before) == 0 || !char.IsUpper(before[0])) return false;
        foreach (string mark in Marks)
        {
            if (TextWords.IsWord(text, end, mark)) end += mark.Length;
        }

        if (TextWords.IsPart(cursor[end]) || cursor[end] is '%' or ':' || (cursor[end] is '.' or ',' && char.IsAsciiDigit(cursor[end + 1]))) return false;
        string words = reader.DayOfMonth(day);
        int year = TextWords.SkipSpace(text, cursor[end] == ',' ? end + 1 : end);
        if (year > end && char.IsAsciiDigit(cursor[year]) && Years.TryScan(text, year, out int value, out int yearEnd))
        {
            words += $", {reader.Year(value)}";
            end = yearEnd;
        }

        cursor.Speak(cursor.At, end, words);
        return true;
    }
}
