namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Days of a month, which are possessed by it: <c>tizenötödike</c>, <c>elsején</c>.</summary>
internal static class HungarianDays
{
    /// <summary>The day with an ending.</summary>
    /// <param name="ordinal">Its ordinal: <c>tizenötödik</c>.</param>
    /// <param name="ending">As it is written behind the number: <c>én</c>, <c>től</c>, <c>i</c>; empty without one.</param>
    public static string Name(string ordinal, string ending)
    {
        bool first = ordinal == "első";
        string stem = first ? "elsej" : ordinal;
        string vowel = first || ordinal.EndsWith("edik", StringComparison.Ordinal) || ordinal.EndsWith("ödik", StringComparison.Ordinal) ? "e" : "a";
        if (first && ending.StartsWith('j')) ending = ending[1..];
        if (ending.Length == 0) return stem + vowel;
        if (ending[0] is 'e' or 'a' or 'é' or 'á') return stem + ending;
        if (ending == "i") return stem + vowel + "i";
        return stem + (vowel == "e" ? "é" : "á") + ending;
    }
}
