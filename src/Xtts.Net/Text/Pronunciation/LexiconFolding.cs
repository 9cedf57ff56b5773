namespace Xtts.Net.Text.Pronunciation;

/// <summary>Writes texts and entries alike, so that words can be looked up: small letters, one apostrophe, one hyphen, one space. Lengths and positions stay.</summary>
internal static class LexiconFolding
{
    private const char DottedCapitalI = '\u0130';
    private const char DotlessI = '\u0131';

    /// <summary>The folded text, of the same length.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Language of the text: Turkish pairs its letters in its own way.</param>
    public static string Fold(string text, string language)
    {
        bool turkish = language == "tr";
        return string.Create(text.Length, (Text: text, Turkish: turkish), static (folded, source) =>
        {
            source.Text.AsSpan().ToLowerInvariant(folded);
            for (int i = 0; i < folded.Length; i++)
            {
                char letter = source.Text[i];
                folded[i] = letter switch
                {
                    DottedCapitalI => 'i',
                    'I' when source.Turkish => DotlessI,
                    >= 'A' and <= 'z' => folded[i],
                    _ => OneSign(folded[i]),
                };
            }
        });
    }

    /// <summary>One sign for all that look alike: typographic apostrophes, hyphens that may not break.</summary>
    public static char OneSign(char character) => character switch
    {
        '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.IsWhiteSpace(character) ? ' ' : character,
    };
}
