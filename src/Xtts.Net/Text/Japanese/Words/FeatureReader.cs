using System.Text;

namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Reads fields separated by commas; a field that starts with a quotation mark may hold commas, and two marks for one.</summary>
internal static class FeatureReader
{
    private const byte Comma = (byte)',', Quote = (byte)'"';

    /// <summary>Number of fields.</summary>
    public static int Count(ReadOnlySpan<byte> features)
    {
        int count = 1;
        while (TrySkip(ref features)) count++;
        return count;
    }

    /// <summary>A field, or <see langword="null"/> when there are fewer.</summary>
    public static string? Read(ReadOnlySpan<byte> features, int index)
    {
        while (index-- > 0)
        {
            if (!TrySkip(ref features)) return null;
        }

        var field = features[..EndOfField(features)];
        if (field.Length < 2 || field[0] != Quote) return Encoding.UTF8.GetString(field);
        return Encoding.UTF8.GetString(field[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> features)
    {
        int end = EndOfField(features);
        if (end == features.Length) return false;
        features = features[(end + 1)..];
        return true;
    }

    private static int EndOfField(ReadOnlySpan<byte> features)
    {
        int from = 0;
        if (features.Length > 0 && features[0] == Quote)
        {
            from = 1;
            while (from < features.Length)
            {
                if (features[from++] != Quote) continue;
                if (from == features.Length || features[from] != Quote) break;
                from++;
            }
        }

        int comma = features[from..].IndexOf(Comma);
        return comma < 0 ? features.Length : from + comma;
    }
}
