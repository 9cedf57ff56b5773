using System.Text;
using Xtts.Net.Text.Unicode;

namespace Xtts.Net.Text.Japanese;

/// <summary>Removes differences of writing that reading does not know: widths of letters and kana, quotation marks, composed forms (text specification §8).</summary>
internal static class JapaneseText
{
    /// <summary>The text in form KC, with the quotation marks that the reference takes for wide ASCII made ASCII.</summary>
    public static string Simplify(string text)
    {
        text = CompatibilityComposition.Of(text);
        if (text.AsSpan().IndexOfAny("\u201D\u2019\u2018\0") < 0) return text;
        return new StringBuilder(text).Replace('\u201D', '"').Replace('\u2019', '\'').Replace('\u2018', '`').Replace("\0", "").ToString();
    }
}
