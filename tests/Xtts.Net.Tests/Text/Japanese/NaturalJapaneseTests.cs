using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Japanese.Numbers;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class NaturalJapaneseTests : IDisposable
{
    private readonly TinyDictionary _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("0", "ゼロ")]
    [InlineData("7", "なな")]
    [InlineData("10", "じゅう")]
    [InlineData("24", "にじゅう よん")]
    [InlineData("300", "さんびゃく")]
    [InlineData("1000", "せん")]
    [InlineData("8600", "はっせん ろっぴゃく")]
    [InlineData("10000", "いちまん")]
    [InlineData("10000000", "いっせんまん")]
    [InlineData("20240105", "にせん にじゅう よんまん ひゃく ご")]
    [InlineData("1000000000000", "いっちょう")]
    [InlineData("10000000000000", "じゅっちょう")]
    [InlineData("007", "ゼロ ゼロ なな")]
    public void Reads_numbers_by_myriads(string digits, string kana) => KanaNumbers.Cardinal(digits).Should().Be(kana);

    [Theory]
    [InlineData("1本、2本、3本、6本、10本", "ippon, ni hon, san bon, roppon, juppon")]
    [InlineData("1回 8歳 10階 3階 3足", "ikkai hassai jukkai san gai san zoku")]
    [InlineData("4時 7時 9時 14年 4月", "yo ji shichi ji ku ji juu yo nen shi gatsu")]
    [InlineData("1人 2人 4人 21人", "hitori futari yo nin nijuu ichi nin")]
    [InlineData("5月1日 1日 14日 20日 31日", "go gatsu tsuitachi ichinichi juu yokka hatsuka sanjuu ichi nichi")]
    [InlineData("4分 30分 5時半", "yon pun sanjuppun go jihan")]
    [InlineData("5つ", "itsutsu")]
    [InlineData("第1章", "daiisshou")]
    [InlineData("1,000円 ¥500 $20 5€ 10000円", "sen en gohyaku en nijuu doru go yuuro ichiman en")]
    [InlineData("3.5% 100%", "san ten go paasento hyaku paasento")]
    [InlineData("-5°C", "mainasu go do")]
    [InlineData("10:30 9:05:20 0:15", "juu ji sanjuppun ku ji go fun nijuu byou reiji juu go fun")]
    [InlineData("2024/11/05 2024-1-9", "nisen nijuu yo nen juu ichi gatsu itsuka nisen nijuu yo nen ichi gatsu kokonoka")]
    [InlineData("03-1234-5678", "zero san no ichi ni san yon no go roku nana hachi")]
    [InlineData("3〜5枚", "san kara go mai")]
    [InlineData("2.0.1", "ni ten zero ten ichi")]
    [InlineData("5km 25kg", "go kiromeetoru nijuu go kiroguramu")]
    [InlineData("5mm2", "go mm ni")]
    [InlineData("ロック&ロール #1", "rokku ando rooru shaapu ichi")]
    [InlineData("こゝろ いすゞ", "kokoro isuzu")]
    [InlineData("パーティー🎉です😀", "paatii desu")]
    [InlineData("アポロ11号はすごい", "aporo juu ichi gou wa sugoi")]
    [InlineData("25:99 13:5", "nijuu go: kyuujuu kyuu juu san: go")]
    public void Reads_numbers_and_signs_as_a_speaker_does(string text, string letters) =>
        new JapaneseNormalizer(null, NormalizationMode.Natural, NullLogger.Instance).Normalize(text).Should().Be(letters);

    [Fact]
    public void Reads_numbers_inside_sentences_cut_by_a_dictionary()
    {
        _files.Add("時", "ジ").Add("分", "フン").Add("に", "ニ", TinyDictionary.Particle, 100, 2).Add("会う", "アウ", TinyDictionary.Verb).Add("1", "イチ").Add("3", "サン").Add("0", "ゼロ").Add("5", "ゴ");

        Read("5時30分に会う10").Should().Be("go ji sanjuppun ni au juu");
    }

    [Fact]
    public void Reads_the_number_alone_where_a_word_goes_on_behind_the_counter()
    {
        _files.Add("本気", "ホンキ").Add("5", "ゴ").Add("0", "ゼロ");

        Read("50本気").Should().Be("gojuu honki");
    }

    [Fact]
    public void Leaves_out_what_the_dictionary_does_not_know()
    {
        _files.Add("猫", "ネコ");

        Read("猫🎉猫犬").Should().Be("neko neko");
    }

    [Fact]
    public void Reads_digit_runs_of_any_length()
    {
        string read = new JapaneseNormalizer(null, NormalizationMode.Natural, NullLogger.Instance).Normalize(new string('1', 200_000));

        read.Should().Be(string.Join(' ', Enumerable.Repeat("ichi", 200_000)));
    }

    private string Read(string text)
    {
        _files.Write();
        using var dictionary = JapaneseDictionary.Open(_files.Folder);
        return new JapaneseNormalizer(dictionary, NormalizationMode.Natural, NullLogger.Instance).Normalize(text);
    }
}
