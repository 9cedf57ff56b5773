namespace Xtts.Net.Checkpoints;

/// <summary>Texts of a file as messages may show them: no longer than a line, without what would break one.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    /// <summary>The beginning of a text; characters that are no letters, digits, signs or blanks appear as <c>?</c>.</summary>
    public static string Of(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Longest));
        var shown = string.Create(start.Length, start, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++) to[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? '?' : from[i];
        });
        return text.Length > Longest ? shown + "…" : shown;
    }
}
