using Xtts.Net.Text.Unicode;

namespace Xtts.Net.Tests.Text.Unicode;

public sealed class CompatibilityCompositionTests
{
    [Theory]
    [InlineData("ﾊﾞｰ", "バー")]
    [InlineData("か\u3099", "が")]
    [InlineData("Ｔシャツ　１", "Tシャツ 1")]
    [InlineData("㎏㌔", "kgキロ")]
    [InlineData("e\u0301", "é")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("d\u0307\u0323", "ḍ\u0307")]
    [InlineData("\u1112\u1161\u11ab글", "한글")]
    [InlineData("ﬁ…²", "fi...2")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\ufdfa", "صلى الله عليه وسلم")]
    [InlineData("𝟗𝒜", "9A")]
    [InlineData("a\u0301b", "áb")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void Composes_compatibility_forms(string text, string composed) => CompatibilityComposition.Of(text).Should().Be(composed);

    [Fact]
    public void Makes_replacement_characters_of_unpaired_surrogates() => CompatibilityComposition.Of("a\ud83d").Should().Be("a\ufffd");

    [Fact]
    public void Keeps_what_is_composed_already()
    {
        string once = CompatibilityComposition.Of(string.Concat(Enumerable.Range(0xa0, 0xd700).Select(point => (char)point)));

        CompatibilityComposition.Of(once).Should().Be(once);
    }

    [Fact]
    public void Sorts_a_long_run_of_marks_by_class()
    {
        string marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));

        CompatibilityComposition.Of("q" + marks).Should().Be("q" + new string('\u0323', 50_000) + new string('\u0301', 50_000));
    }
}
