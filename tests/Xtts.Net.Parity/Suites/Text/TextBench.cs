using Xtts.Net.Text;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>What the text checks run on.</summary>
/// <param name="Tokenizer">Tokenizer with the vocabulary that a file was recorded with.</param>
/// <param name="JapaneseDictionary">Folder of the dictionary for Japanese script, when one was given.</param>
internal sealed record TextBench(ITextTokenizer Tokenizer, string? JapaneseDictionary);
