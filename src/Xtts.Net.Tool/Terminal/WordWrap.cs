namespace Xtts.Net.Tool.Terminal;

/// <summary>Breaks text between words only: a path or a tensor's name that is longer than a line stays whole, so that it can be copied and searched for.</summary>
internal static class WordWrap
{
    private const int NarrowestLine = 20;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; its own line breaks are kept.</param>
    /// <param name="width">Most columns of a line.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        width = Math.Max(width, NarrowestLine);
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            int start = 0;
            while (paragraph.Length - start > width)
            {
                int space = paragraph.LastIndexOf(' ', start + width, width + 1);
                if (space <= start) space = paragraph.IndexOf(' ', start + width);
                if (space < 0) break;
                yield return paragraph[start..space].TrimEnd();
                start = space + 1;
            }

            yield return paragraph[start..];
        }
    }
}
