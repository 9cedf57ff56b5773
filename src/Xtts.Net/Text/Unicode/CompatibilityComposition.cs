using System.Text;

namespace Xtts.Net.Text.Unicode;

/// <summary>Normalization form KC of Unicode (UAX 15): compatibility characters in their plain form, marks in their order, composed where a composed character exists.</summary>
/// <remarks>The same with and without the platform's globalization data. Unpaired surrogates become U+FFFD. Linear but for sorting a run of marks; memory beside the result is that of one run of marks.</remarks>
internal static class CompatibilityComposition
{
    private const char FirstThatChanges = '\u00A0';

    /// <summary>The text in form KC.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstThatChanges - 1))) return text;
        var sequence = new CombiningSequence(CompositionTables.Shared, new StringBuilder(text.Length + (text.Length / 8)));
        foreach (var rune in text.EnumerateRunes()) sequence.Add(rune.Value);
        return sequence.End();
    }
}
