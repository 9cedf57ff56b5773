using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Numbers of bytes for people, always with their unit.</summary>
internal static class ByteSize
{
    /// <summary>For example <c>5.22 GiB</c>, <c>911 KiB</c>, <c>45 bytes</c>.</summary>
    public static string Of(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.00} GiB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.0} MiB"),
        >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:0} KiB"),
        1 => "1 byte",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
