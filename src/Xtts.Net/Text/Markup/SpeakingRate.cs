using System.Globalization;

namespace Xtts.Net.Text.Markup;

/// <summary>The <c>rate</c> of a <c>prosody</c> element as a factor on the speed around it.</summary>
internal static class SpeakingRate
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>A rate by name, factor (<c>1.2</c>), share (<c>120%</c>) or change (<c>+20%</c>); <see langword="null"/> when it is none.</summary>
    public static double? Parse(ReadOnlySpan<char> rate)
    {
        rate = rate.Trim();
        switch (rate)
        {
            case "x-slow": return 0.5;
            case "slow": return 0.75;
            case "medium" or "default": return 1;
            case "fast": return 1.25;
            case "x-fast": return 1.5;
        }

        bool isShare = rate.EndsWith("%"), isChange = rate is ['+' or '-', ..];
        if (isShare) rate = rate[..^1];
        if ((isChange && !isShare) || !double.TryParse(rate, Plain, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) return null;
        double factor = isShare ? number / 100 : number;
        if (isChange) factor++;
        return factor > 0 ? factor : null;
    }
}
