using System.Text.Json;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Fields of a recorded line.</summary>
internal static class TextLine
{
    /// <summary>Whether a line has all of the fields.</summary>
    public static bool Has(this JsonElement line, params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (!line.TryGetProperty(field, out _)) return false;
        }

        return true;
    }

    /// <summary>Recorded ids.</summary>
    public static int[] Ids(this JsonElement line) => [.. line.GetProperty("tokens").EnumerateArray().Select(id => id.GetInt32())];

    /// <summary>Says how ids differ.</summary>
    public static string? Difference(int[] actual, int[] expected, string text)
    {
        if (actual.AsSpan().SequenceEqual(expected)) return null;
        int at = actual.AsSpan().CommonPrefixLength(expected);
        return $"'{text}': from position {at} on [{string.Join(' ', actual.Skip(at).Take(8))} …] instead of [{string.Join(' ', expected.Skip(at).Take(8))} …]";
    }
}
