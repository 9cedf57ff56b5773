using System.Globalization;

namespace Xtts.Net.Text.Markup;

/// <summary>The content of <c>say-as interpret-as="time"</c>.</summary>
/// <param name="Hour">The hour as it is written, 0 to 24.</param>
/// <param name="Minute">The minute, when there is one.</param>
/// <param name="Second">The second, when there is one.</param>
/// <param name="Half">The half of the day, <c>a</c> or <c>p</c>, when it is written.</param>
internal readonly record struct WrittenTime(int Hour, int? Minute, int? Second, char? Half)
{
    /// <summary>The hour of the day, 0 to 24.</summary>
    public int HourOfDay => Half switch
    {
        'p' when Hour < 12 => Hour + 12,
        'a' when Hour == 12 => 0,
        _ => Hour,
    };

    /// <summary>Reads a time such as <c>10:30</c>, <c>9.05:30</c>, <c>2:30 p.m.</c> or <c>5pm</c>.</summary>
    /// <returns>The time; <see langword="null"/> when the text is none.</returns>
    public static WrittenTime? Parse(string text)
    {
        char? half = null;
        string plain = text.Replace(".", ":", StringComparison.Ordinal).TrimEnd(':').ToLowerInvariant();
        if (plain.EndsWith('m'))
        {
            plain = plain[..^1].TrimEnd(':');
            if (plain is not [.., 'a' or 'p']) return null;
            half = plain[^1];
            plain = plain[..^1].TrimEnd();
        }

        string[] numbers = plain.Split(':');
        if (numbers.Length > 3 || (numbers.Length == 1 && half is null)) return null;
        Span<int> values = [0, -1, -1];
        for (int i = 0; i < numbers.Length; i++)
        {
            bool fits = numbers[i].Length is 1 or 2 && numbers[i].All(char.IsAsciiDigit) && (i == 0 || numbers[i].Length == 2);
            if (!fits) return null;
            values[i] = int.Parse(numbers[i], CultureInfo.InvariantCulture);
        }

        bool possible = values[0] <= (half is null ? 24 : 12) && values[1] < 60 && values[2] < 60;
        return possible ? new WrittenTime(values[0], values[1] < 0 ? null : values[1], values[2] < 0 ? null : values[2], half) : null;
    }
}
