namespace Xtts.Net.Text.Normalization;

/// <summary>Lower-casing by the Unicode default mapping, independent of locale and of the globalization mode.</summary>
/// <remarks>The final sigma of Greek, which no supported language has, is not told from the other one.</remarks>
internal static class LowerCase
{
    /// <summary>U+0130, the only character whose lower case has two code points and which the platform leaves as it is.</summary>
    public const char DottedCapitalI = '\u0130';

    /// <summary>The text in lower case.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => text.ToLowerInvariant().Replace(DottedCapitalI.ToString(), "i\u0307", StringComparison.Ordinal);
}
