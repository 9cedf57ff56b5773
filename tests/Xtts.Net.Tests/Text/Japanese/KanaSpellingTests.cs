using System.Text;
using Xtts.Net.Text.Japanese.Romaji;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class KanaSpellingTests
{
    [Theory]
    [InlineData("トウキョウ", "toukyou")]
    [InlineData("がっこう", "gakkou")]
    [InlineData("まっちゃ", "matcha")]
    [InlineData("しんよう", "shin'you")]
    [InlineData("さんぽ", "sanpo")]
    [InlineData("ぢづふつしちじ", "zizufutsushichiji")]
    [InlineData("ラーメン", "raamen")]
    [InlineData("プラトーーーン", "puratoo--n")]
    [InlineData("ずっーと", "zu--to")]
    [InlineData("あっい", "a-i")]
    [InlineData("ヴェネツィア", "venetsia")]
    [InlineData("エィッリィク", "irriku")]
    [InlineData("ジャシュチョ", "jashucho")]
    [InlineData("きゃりゅみょ", "kyaryumyo")]
    [InlineData("イタㇰ", "itak")]
    [InlineData("夕ヵ", "ka")]
    [InlineData("くゞる", "kuguru")]
    [InlineData("ヷヺ", "vavo")]
    [InlineData("のっ", "noっ")]
    public void Spells_kana_as_the_reference_does(string kana, string letters)
    {
        var spelled = new StringBuilder();

        KanaSpelling.Append(KanaSpelling.ToHiragana(kana), spelled);

        spelled.ToString().Should().Be(letters);
    }
}
