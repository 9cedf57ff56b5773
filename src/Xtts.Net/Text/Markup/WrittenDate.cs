using System.Globalization;

namespace Xtts.Net.Text.Markup;

/// <summary>The content of <c>say-as interpret-as="date"</c>.</summary>
/// <param name="Year">The year, when there is one.</param>
/// <param name="Month">The month, 1 to 12, when there is one.</param>
/// <param name="Day">The day, 1 to 31, when there is one.</param>
internal readonly record struct WrittenDate(int? Year, int? Month, int? Day)
{
    private const string IsoFormat = "ymd";
    private const int LongestText = 32;

    /// <summary>Reads a date.</summary>
    /// <param name="text">Numbers in the order of the format with anything but letters and digits between, or without anything when the format has a letter for each digit.</param>
    /// <param name="format">Letters y, m and d: <c>dmy</c>, <c>md</c>, <c>yyyymmdd</c>. Without one, only year, month and day in this order are taken.</param>
    /// <returns>The date; <see langword="null"/> when the text is none.</returns>
    public static WrittenDate? Parse(string text, string? format)
    {
        if (text.Length > LongestText || text.Any(char.IsLetter)) return null;
        string order = string.IsNullOrWhiteSpace(format) ? IsoFormat : format.Trim().ToLowerInvariant();
        string[] numbers = order.Length == text.Length && text.All(char.IsAsciiDigit)
            ? Cut(text, order)
            : text.Split([.. text.Where(character => !char.IsAsciiDigit(character))], StringSplitOptions.RemoveEmptyEntries);
        string fields = string.Concat(order.Where((letter, at) => at == 0 || order[at - 1] != letter));
        if (fields.Length != numbers.Length || fields.Distinct().Count() != fields.Length) return null;
        var date = default(WrittenDate);
        foreach (var (field, number) in fields.Zip(numbers))
        {
            if (number.Length > 4) return null;
            int value = int.Parse(number, CultureInfo.InvariantCulture);
            switch (field)
            {
                case 'y' when number.Length == 4 || format is not null: date = date with { Year = number.Length == 2 ? FullYear(value) : value }; break;
                case 'm' when value is >= 1 and <= 12: date = date with { Month = value }; break;
                case 'd' when value is >= 1 and <= 31: date = date with { Day = value }; break;
                default: return null;
            }
        }

        return date;
    }

    // As POSIX has it: 69 to 99 are of the twentieth century.
    private static int FullYear(int year) => year >= 69 ? 1900 + year : 2000 + year;

    private static string[] Cut(string digits, string order)
    {
        var numbers = new List<string>();
        for (int start = 0, at = 1; at <= digits.Length; at++)
        {
            if (at < digits.Length && order[at] == order[start]) continue;
            numbers.Add(digits[start..at]);
            start = at;
        }

        return [.. numbers];
    }
}
