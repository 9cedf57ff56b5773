using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Markup;

/// <summary>How the content of a <c>say-as</c> element is to be read.</summary>
/// <param name="Kind">Its <c>interpret-as</c>.</param>
/// <param name="Format">Its <c>format</c>.</param>
internal readonly record struct SayAs(string Kind, string? Format)
{
    /// <summary>The words for a text; <see langword="null"/> when it is not of the kind, or the kind is not known: then it is spoken as any text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="language">Its language.</param>
    public string? Read(string text, LanguageTag language)
    {
        text = text.Trim();
        if (LanguageReaders.Find(language.Language) is not { } reader) return null;
        bool isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        string? words = Kind switch
        {
            "cardinal" or "number" when isNumber => reader.Numbers.Cardinal(text),
            "ordinal" when isNumber => reader.Ordinal(text),
            "digits" when isNumber => reader.Digits(text),
            "characters" or "spell-out" => reader.Characters(text),
            "date" => ReadDate(text, reader),
            "time" => ReadTime(text, reader),
            _ => null,
        };
        return words is { Length: > 0 } ? words : null;
    }

    /// <summary>Numbers for the parts that the format names, such as <c>ymd</c>, <c>dm</c> or <c>y</c>; without one, year, month and day.</summary>
    private string? ReadDate(string text, LanguageReader reader)
    {
        if (ReadNumbers(text, ['-', '.', '/', ' ']) is not { } parts) return null;
        string format = Format ?? "ymd";
        if (format.Length != parts.Count || format.Any(part => part is not ('y' or 'm' or 'd')) || format.Distinct().Count() != format.Length) return null;
        int? Part(char name) => format.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 ? parts[at] : null;
        var (year, month, day) = (Part('y'), Part('m'), Part('d'));
        return year is < 1 or > 9999 || month is < 1 or > 12 || day is < 1 or > 31 ? null : reader.Date(year, month, day);
    }

    /// <summary>Hours, minutes and seconds with colons between.</summary>
    private static string? ReadTime(string text, LanguageReader reader)
    {
        if (ReadNumbers(text, [':', '.']) is not { Count: 2 or 3 } parts || parts[0] > 24 || parts.Skip(1).Any(part => part > 59)) return null;
        return reader.Time(parts[0], parts[1], parts.Count > 2 ? parts[2] : null);
    }

    private static List<int>? ReadNumbers(string text, char[] separators)
    {
        var parts = text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var numbers = new List<int>(parts.Length);
        foreach (string part in parts)
        {
            if (part.Length > 4 || !int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
