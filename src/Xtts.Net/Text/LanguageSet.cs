namespace Xtts.Net.Text;

/// <summary>The languages that both a model's configuration and its vocabulary know.</summary>
internal sealed class LanguageSet
{
    private readonly HashSet<string> _known;

    /// <param name="configured">Language tags of <c>config.json</c>.</param>
    /// <param name="tokenizer">The vocabulary.</param>
    public LanguageSet(IEnumerable<string> configured, ITextTokenizer tokenizer)
    {
        Names = [.. configured.Where(tokenizer.Supports)];
        _known = [.. Names.Select(name => LanguageTag.Parse(name).Language)];
    }

    /// <summary>Tags as the configuration writes them, in its order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a tag and makes sure that the model speaks it.</summary>
    /// <exception cref="UnknownLanguageException">The model does not speak it.</exception>
    public LanguageTag Require(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var tag = LanguageTag.Parse(language);
        return _known.Contains(tag.Language) ? tag : throw new UnknownLanguageException(language, Names);
    }
}
