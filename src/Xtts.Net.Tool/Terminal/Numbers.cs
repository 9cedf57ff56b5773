using System.Globalization;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Numbers as people read them.</summary>
internal static class Numbers
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>A number of bytes in powers of a thousand, as file managers and shops count: <c>5.61 GB</c>.</summary>
    public static string Bytes(long bytes)
    {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < Units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        string format = unit == 0 || value >= 99.95 ? "0" : value >= 9.995 ? "0.0" : "0.00";
        return value.ToString(format, CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>A count with separators: <c>466,869,443</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count and what is counted, in the plural where it belongs.</summary>
    public static string Count(long count, string singular, string? plural = null) => $"{Count(count)} {(count == 1 ? singular : plural ?? singular + "s")}";
}
