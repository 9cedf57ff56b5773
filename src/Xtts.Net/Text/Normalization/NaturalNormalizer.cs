using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Normalization;

/// <summary>Cleans text of one language the way a person reads it out. Thread-safe.</summary>
/// <remarks>
/// The characters are tidied, rules of the language put words for all that is no word, letters become lower case and white space single spaces. Text that no rule is about comes out as
/// the reference has it.
/// </remarks>
internal sealed class NaturalNormalizer
{
    private readonly LanguageReader _reader;
    private readonly TextTidying _tidying;
    private readonly ReadingPass _pass;

    /// <param name="reader">The language.</param>
    public NaturalNormalizer(LanguageReader reader)
    {
        _reader = reader;
        _tidying = new TextTidying(reader.Language);
        _pass = new ReadingPass(reader.Rules());
    }

    /// <summary>The text in words.</summary>
    public string Normalize(string text)
    {
        text = _pass.Read(_tidying.Tidy(text));
        return _reader.Finish(Whitespace.Collapse(_reader.Lower(text)));
    }
}
