using System.Globalization;
using System.Text;
using Xtts.Net.Text.Reading;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Markup;

/// <summary>How the content of a <c>say-as</c> element is to be read.</summary>
/// <param name="Kind">Its <c>interpret-as</c>.</param>
/// <param name="Format">Its <c>format</c>.</param>
internal readonly record struct SayAs(string Kind, string? Format)
{
    private const int LongestSuffix = 4;

    /// <summary>The words for a text; <see langword="null"/> when it is not of the kind, or the kind is not known: then it is spoken as any text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="language">Its language.</param>
    public string? Read(string text, LanguageTag language)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        return LanguageReaders.Find(language.Language) is { } reader ? Read(text, reader) : ReadApart(text);
    }

    private string? Read(string text, LanguageReader reader) => Kind switch
    {
        "cardinal" or "number" => Cardinal(text, reader),
        "ordinal" => Ordinal(text, reader),
        "digits" or "telephone" => DigitGroups(text, reader) is { } groups ? (text[0] == '+' ? $"{reader.Signs.Plus} {groups}" : groups) : null,
        "characters" or "spell-out" or "verbatim" => reader.Characters(text) is { Length: > 0 } names ? names : null,
        "date" => WrittenDate.Parse(text, Format) is { } date ? reader.Date(date.Year, date.Month, date.Day) : null,
        "time" => WrittenTime.Parse(text) is { } time ? Time(time, reader) : null,
        _ => null,
    };

    // A language without a reader reads single digits and letters by itself.
    private string? ReadApart(string text) => Kind is "digits" or "telephone" or "characters" or "spell-out" or "verbatim"
        ? string.Join(' ', text.EnumerateRunes().Where(Rune.IsLetterOrDigit)) is { Length: > 0 } apart ? apart : null
        : null;

    private static string? Cardinal(string text, LanguageReader reader)
    {
        bool negative = text[0] is '-' or '\u2212';
        int start = negative || text[0] == '+' ? 1 : 0;
        if (start == text.Length || !char.IsAsciiDigit(text[start])) return null;
        var number = reader.Scanner.Scan(text, start);
        if (number.End != text.Length) return null;
        string words = number.IsWhole ? reader.Numbers.Cardinal(number.Whole) : reader.Number(number);
        return negative ? $"{reader.Signs.Minus} {words}" : words;
    }

    // A number with or without what makes it an ordinal (3., 3rd, 3º), or a Roman one.
    private static string? Ordinal(string text, LanguageReader reader)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end > 0) return text.Length - end <= LongestSuffix && text.Skip(end).All(mark => char.IsLetter(mark) || mark is '.' or '-') ? reader.Ordinal(text.AsSpan(0, end)) : null;
        int value = RomanNumerals.Value(text.TrimEnd('.').ToUpperInvariant());
        return value > 0 ? reader.Ordinal(value.ToString(CultureInfo.InvariantCulture)) : null;
    }

    // Groups are kept apart by a short pause.
    private static string? DigitGroups(string text, LanguageReader reader)
    {
        var groups = new List<string>();
        for (int at = text[0] == '+' ? 1 : 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end > at) groups.Add(reader.Digits(text.AsSpan(at, end - at)));
            else if (!(char.IsWhiteSpace(text[at]) || text[at] is '-' or '.' or '/' or '(' or ')' or ',' or '\u2011' or '\u2013')) return null;
            at = Math.Max(end, at + 1);
        }

        return groups.Count > 0 ? string.Join(", ", groups) : null;
    }

    private static string Time(WrittenTime time, LanguageReader reader)
    {
        if (reader.Language != "en" || time.Half is not { } half || time.Hour is 0 or > 12) return reader.Time(time.HourOfDay, time.Minute, time.Second);
        string spoken = time.Minute is null or 0 && time.Second is null or 0 ? reader.Numbers.Cardinal(time.Hour) : reader.Time(time.Hour, time.Minute, time.Second);
        return $"{spoken} {reader.LetterName(half)} {reader.LetterName('m')}";
    }
}
