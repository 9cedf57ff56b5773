using Xtts.Net.Text;

namespace Xtts.Net.Tests.Text;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("hu", "hu", "hu")]
    [InlineData("pt-br", "pt", "pt")]
    [InlineData("PT_BR", "pt", "pt")]
    [InlineData(" en-GB ", "en", "en")]
    [InlineData("zh-cn", "zh", "zh-cn")]
    [InlineData("ZH", "zh", "zh-cn")]
    [InlineData("zh-Hant-TW", "zh", "zh-cn")]
    [InlineData("", "", "")]
    public void Drops_the_region_and_knows_the_vocabulary_name(string tag, string language, string vocabularyTag)
    {
        var parsed = LanguageTag.Parse(tag);

        parsed.Language.Should().Be(language);
        parsed.VocabularyTag.Should().Be(vocabularyTag);
    }
}
