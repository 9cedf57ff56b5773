namespace Xtts.Net.Text.Reading;

/// <summary>Puts the parts of a date together.</summary>
internal static class DateWords
{
    /// <summary>The parts that are there, with spaces between.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var words = new List<string>(parts.Length);
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part)) words.Add(part);
        }

        return string.Join(' ', words);
    }
}
