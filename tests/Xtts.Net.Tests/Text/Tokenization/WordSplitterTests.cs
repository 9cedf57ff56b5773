using System.Text;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text.Tokenization;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\u3000\n", "")]
    [InlineData("hello, world!", "hello|,|world|!")]
    [InlineData("  a--b ...", "a|--|b|...")]
    [InlineData("a_b1", "a_b1")]
    [InlineData("x\u00a0y\u0085z", "x|y|z")]
    [InlineData("a\u200bb", "a|\u200b|b")]
    [InlineData("\u001ca", "\u001c|a")]
    [InlineData("हिन्दी!", "हिन्दी|!")]
    [InlineData("क\u200dष", "क\u200dष")]
    [InlineData("😀𝒜", "😀|𝒜")]
    public void Cuts_between_word_characters_others_and_whitespace(string text, string words)
    {
        var splitter = new WordSplitter(text);
        var found = new List<string>();

        while (splitter.Next(out var word)) found.Add(word.ToString());

        string.Join('|', found).Should().Be(words);
    }

    [Theory]
    [InlineData(0x41, true)]            // letter
    [InlineData(0x0903, true)]          // spacing mark
    [InlineData(0x20DD, true)]          // enclosing mark
    [InlineData(0x0663, true)]          // decimal digit
    [InlineData(0x2163, true)]          // letter number
    [InlineData(0x203F, true)]          // connector punctuation
    [InlineData(0x200C, true)]          // joiner
    [InlineData(0x24B6, true)]          // circled letter
    [InlineData(0x24EA, false)]         // circled digit
    [InlineData(0x1F170, true)]         // negative squared letter
    [InlineData(0x1F18A, false)]        // crossed negative squared letter
    [InlineData(0x00B2, false)]         // other number
    [InlineData(0x200B, false)]         // format character that joins nothing
    [InlineData(0x2D, false)]
    [InlineData(0x20, false)]
    public void Word_characters_are_those_of_the_unicode_standard(int codePoint, bool expected)
    {
        WordCharacter.Includes(new Rune(codePoint)).Should().Be(expected);
    }
}
