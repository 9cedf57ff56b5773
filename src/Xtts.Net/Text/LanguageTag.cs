namespace Xtts.Net.Text;

/// <summary>A language as the front end and the vocabulary name it: region dropped, lower case, Chinese as <c>zh</c> here and <c>zh-cn</c> there.</summary>
internal readonly record struct LanguageTag
{
    private const string Chinese = "zh";

    private LanguageTag(string language) => Language = language;

    /// <summary>Language without region: <c>pt</c> for <c>pt-BR</c>, <c>zh</c> for <c>zh-cn</c>; empty when there is none.</summary>
    public string Language { get; }

    /// <summary>What stands between the brackets of the vocabulary's tag: <c>zh-cn</c> for Chinese, else <see cref="Language"/>.</summary>
    public string VocabularyTag => Language == Chinese ? "zh-cn" : Language;

    /// <summary>Reads a tag such as <c>hu</c>, <c>PT-br</c> or <c>zh_CN</c>. Never fails: whether a model knows the language is the vocabulary's question.</summary>
    /// <param name="tag">Tag as the caller wrote it.</param>
    public static LanguageTag Parse(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var language = tag.AsSpan().Trim();
        int region = language.IndexOfAny('-', '_');
        if (region >= 0) language = language[..region];
        return new LanguageTag(language.ToString().ToLowerInvariant());
    }
}
