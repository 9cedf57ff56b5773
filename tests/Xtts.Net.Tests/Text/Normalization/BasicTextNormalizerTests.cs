using System.Text.RegularExpressions;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Tests.Text.Normalization;

public sealed partial class BasicTextNormalizerTests
{
    private static readonly BasicTextNormalizer Normalizer = new();

    [Theory]
    [InlineData("en", "  Hello,\t\n World  ", "hello, world")]
    [InlineData("en", "He said \"no\" and “yes”", "he said no and “yes”")]
    [InlineData("en", "a \" b", "a b")]
    [InlineData("hu", "ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP", "árvíztűrő tükörfúrógép")]
    [InlineData("tr", "İSTANBUL ISPARTA ÖÜ", "istanbul isparta öü")]
    [InlineData("TR-tr", "İ", "i")]
    [InlineData("en", "İ", "i\u0307")]
    [InlineData("ru", "ЁЖИК", "ёжик")]
    [InlineData("de", "STRAẞE", "straße")]
    [InlineData("en", "a\u001cb\u0085c\u3000d\u2028e", "a b c d e")]
    [InlineData("en", "\u0000\U00010400", "\u0000\U00010428")]
    [InlineData("ja", " 「カツ」 \"ABC\"  です。", "「カツ」 \"abc\"  です。")]
    [InlineData("en", "", "")]
    [InlineData("en", " \" \" ", "")]
    public void Cleans(string language, string text, string cleaned)
    {
        Normalizer.Normalize(text, language).Should().Be(cleaned);
    }

    [Fact]
    public void Equals_the_reference_where_nothing_has_to_be_spelled_out()
    {
        var lines = TextGoldens.CleanedFiles.SelectMany(TextGoldens.Lines)
            .Where(line => line.Text("lang") is not ("zh-cn" or "ja" or "ko") && !NeedsWords().IsMatch(line.Text("input"))).ToArray();

        var wrong = lines.Where(line => Normalizer.Normalize(line.Text("input"), line.Text("lang")) != line.Text("cleaned")).Select(line => line.Text("input"));

        lines.Should().HaveCountGreaterThan(50);
        wrong.Should().BeEmpty();
    }

    [GeneratedRegex(@"[0-9&@%#$£°]|\w\.\s*\S|\bг|\b(st|ft)\.", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsWords();
}
