using System.Globalization;

namespace Xtts.Net.Text.Markup;

/// <summary>Lengths of pauses: the <c>time</c> and the <c>strength</c> of a <c>break</c>.</summary>
internal static class BreakLength
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Length of a break that says neither time nor strength.</summary>
    public static readonly TimeSpan Medium = TimeSpan.FromMilliseconds(500);

    /// <summary>A time such as <c>500ms</c>, <c>1.5s</c> or <c>+.5s</c>; <see langword="null"/> when it is none. May be longer than any pause can be: then it is the longest there is.</summary>
    public static TimeSpan? OfTime(ReadOnlySpan<char> time)
    {
        time = time.Trim();
        decimal unit = time.EndsWith("ms", StringComparison.OrdinalIgnoreCase) ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond;
        if (unit == TimeSpan.TicksPerMillisecond) time = time[..^2];
        else if (time.EndsWith("s", StringComparison.OrdinalIgnoreCase)) time = time[..^1];
        else return null;
        if (!decimal.TryParse(time, Plain, CultureInfo.InvariantCulture, out decimal number) || number < 0 || time.Contains('-')) return null;
        return number > long.MaxValue / unit ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)decimal.Round(number * unit));
    }

    /// <summary>The length that a strength stands for; <see langword="null"/> when it is none.</summary>
    public static TimeSpan? OfStrength(string strength) => strength switch
    {
        "none" => TimeSpan.Zero,
        "x-weak" => TimeSpan.FromMilliseconds(100),
        "weak" => TimeSpan.FromMilliseconds(250),
        "medium" => Medium,
        "strong" => TimeSpan.FromSeconds(1),
        "x-strong" => TimeSpan.FromMilliseconds(1500),
        _ => null,
    };
}
