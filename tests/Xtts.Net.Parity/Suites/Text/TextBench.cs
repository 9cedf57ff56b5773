using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>What the text checks run on.</summary>
/// <param name="Vocabulary">Tokenizer with the vocabulary that a file was recorded with; <see langword="null"/> when it is not there.</param>
/// <param name="JapaneseDictionary">Words of Japanese, when a dictionary was given.</param>
internal sealed record TextBench(ITextTokenizer? Vocabulary, JapaneseDictionary? JapaneseDictionary)
{
    /// <summary>The tokenizer, for checks that need it: they are skipped without.</summary>
    public ITextTokenizer Tokenizer => Vocabulary ?? throw new InvalidOperationException("There is no vocabulary.");
}
