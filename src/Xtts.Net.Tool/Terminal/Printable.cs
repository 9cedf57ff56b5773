using System.Globalization;
using System.Text;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Texts as a terminal may show them: names in files are written by strangers and may hold commands to the terminal.</summary>
internal static class Printable
{
    /// <summary>The text with control characters, and those that turn the direction of writing, shown as <c>\u001B</c>.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : Escape(text);

    private static string Escape(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                shown.Append(c);
        }

        return shown.ToString();
    }
}
