using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class JapaneseNormalizerTests : IDisposable
{
    private readonly TinyDictionary _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("こんにちは、せかい！", "konnichiha, sekai!")]
    [InlineData("カタカナ、ひらがな", "katakana, hiragana")]
    [InlineData("ﾊﾝｶｸ ﾃﾞｽ｡", "hankaku desu.")]
    [InlineData("ほんをよむ", "hon wo yomu")]
    [InlineData("コーヒーはおいしい。", "koohii wa oishii.")]
    [InlineData("わたしは がくせい です", "watashi wa gakusei desu")]
    [InlineData("がっこうへ いく", "gakkou e iku")]
    [InlineData("こんばんは、みなさん", "konbanha, minasan")]
    [InlineData("ははは おおい、ここ", "haha wa ooi, koko")]
    [InlineData("らーめん「おおもり」", "raamen \"oomori\"")]
    [InlineData("iPhoneとMac", "iphone to mac")]
    [InlineData("50% ok... 3.14", "50% ok... 3.14")]
    [InlineData("…", "...")]
    [InlineData("っ", "")]
    [InlineData("   \t \n  ", "")]
    [InlineData("😀", "?")]
    public void Reads_kana_Latin_letters_and_digits_without_a_dictionary(string text, string letters) =>
        new JapaneseNormalizer(null, NormalizationMode.Reference, NullLogger.Instance).Normalize(text).Should().Be(letters);

    [Fact]
    public void Leaves_Chinese_characters_out_without_a_dictionary_and_warns_once()
    {
        var log = new WarningLog();
        var normalizer = new JapaneseNormalizer(null, NormalizationMode.Reference, log);

        normalizer.Normalize("東京は すごい").Should().Be("wa sugoi");
        normalizer.Normalize("京都").Should().BeEmpty();

        log.Warnings.Should().ContainSingle().Which.Should().Contain("2 Chinese characters").And.Contain("JapaneseDictionaryFolder");
    }

    [Fact]
    public void Puts_spaces_where_the_reference_does()
    {
        _files.Add("お", "オ", "接頭辞,*").Add("茶", "チャ").Add("屋", "ヤ", "接尾辞,名詞的").Add("は", "ハ", TinyDictionary.Particle, 100, 2, pronunciation: "ワ")
            .Add("行っ", "イッ", TinyDictionary.Verb).Add("た", "タ", TinyDictionary.Auxiliary).Add("です", "デス", TinyDictionary.Auxiliary).Add("ので", "ノデ", "助詞,接続助詞").Add("。", "*", TinyDictionary.Mark);

        Read("お茶屋は行ったので行ったです。").Should().Be("ocha ya wa ittanode itta desu.".Replace("cha ya", "chaya", StringComparison.Ordinal));
    }

    [Fact]
    public void Spells_loan_words_in_their_language()
    {
        _files.Add("カツ", "カツ", lemma: "カツ-cutlet").Add("私", "ワタクシ", lemma: "私-代名詞").Add("ビオ", "ビオ", lemma: "ビオ-bio-").Add("ハザード", "ハザード", lemma: "ハザード-hazard");

        Read("カツ私ビオハザード").Should().Be("cutlet watakushi bio-hazard");
    }

    [Fact]
    public void Knows_the_words_that_are_spelled_otherwise()
    {
        _files.Add("東京", "トウキョウ");

        Read("東京").Should().Be("tokyo");
    }

    [Fact]
    public void Keeps_an_apostrophe_inside_a_word()
    {
        _files.Add("と", "ト", TinyDictionary.Particle, 100, 2);

        Read("McDonald’sと").Should().Be("mcdonald's to");
    }

    [Fact]
    public void Writes_a_question_mark_for_each_character_that_the_dictionary_does_not_know()
    {
        _files.Add("猫", "ネコ");

        Read("猫犬🎉").Should().Be("neko ? ?");
    }

    private string Read(string text)
    {
        _files.Write();
        using var dictionary = JapaneseDictionary.Open(_files.Folder);
        return new JapaneseNormalizer(dictionary, NormalizationMode.Reference, NullLogger.Instance).Normalize(text);
    }

    private sealed class WarningLog : ILogger
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning) Warnings.Add(formatter(state, exception));
        }
    }
}
