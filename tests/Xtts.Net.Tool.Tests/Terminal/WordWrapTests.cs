using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests.Terminal;

public sealed class WordWrapTests
{
    [Fact]
    public void Breaks_between_words() =>
        WordWrap.Lines("the quick brown fox jumps over the dog", 20).Should().Equal("the quick brown fox", "jumps over the dog");

    [Fact]
    public void Never_breaks_a_word_that_is_longer_than_a_line() =>
        WordWrap.Lines("see gpt.gpt_inference.transformer.h.0.attn.c_attn.weight in it", 20).Should().Equal("see", "gpt.gpt_inference.transformer.h.0.attn.c_attn.weight", "in it");

    [Fact]
    public void Keeps_line_breaks_and_empty_lines() => WordWrap.Lines("a\n\nb", 20).Should().Equal("a", "", "b");

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("exactly twenty chars")]
    public void Leaves_short_texts_as_they_are(string text) => WordWrap.Lines(text, 20).Should().Equal(text);
}
