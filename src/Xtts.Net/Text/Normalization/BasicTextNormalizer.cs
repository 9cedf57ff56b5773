namespace Xtts.Net.Text.Normalization;

/// <summary>The part of cleaning that needs no language's words: straight quotes go, letters become lower case, whitespace becomes single spaces.</summary>
/// <remarks>
/// Numbers, abbreviations and symbols stay as they are written, and so do Chinese, Japanese and Korean script. Lower-casing is that of the reference: full mapping, no locale,
/// except that Turkish <c>İ</c> becomes <c>i</c>. Thread-safe.
/// </remarks>
internal sealed class BasicTextNormalizer : ITextNormalizer
{
    /// <inheritdoc/>
    public string Normalize(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tag = LanguageTag.Parse(language).Language;

        // Japanese has a cleaner of its own, which sees the text as it is; only the caller's trimming and lower-casing remain of it here.
        if (tag == "ja") return Whitespace.Trim(LowerCase.Of(text));
        string spoken = text.Replace("\"", "", StringComparison.Ordinal);
        if (tag == "tr") spoken = spoken.Replace(LowerCase.DottedCapitalI, 'i');
        return Whitespace.Collapse(LowerCase.Of(spoken));
    }
}
