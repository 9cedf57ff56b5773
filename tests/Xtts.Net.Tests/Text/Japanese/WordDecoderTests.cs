using System.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class WordDecoderTests : IDisposable
{
    private readonly TinyDictionary _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Takes_the_cheapest_way_through_the_words()
    {
        _files.Add("すもも", "スモモ", cost: 3000).Add("も", "モ", TinyDictionary.Particle, 500, 2).Add("もも", "モモ", cost: 3000).Add("すも", "スモ", cost: 5000).Connect(2, 2, 4000);

        Decode("すもももももも").Should().Equal("すもも", "も", "もも", "も");
    }

    [Fact]
    public void Lets_connection_costs_decide_between_words_that_are_written_alike()
    {
        _files.Add("で", "デ", TinyDictionary.Particle, 1000, 2).Add("で", "デル", TinyDictionary.Verb, 1000, 1).Add("外", "ソト").Connect(1, 2, 300).Connect(1, 1, 200);

        Words("外で")[1].Features.PartOfSpeech.Should().Be("動詞");
    }

    [Fact]
    public void Takes_the_word_that_stands_first_in_the_dictionary_when_all_costs_are_equal()
    {
        _files.Add("日本", "ニッポン").Add("日本", "ニホン");

        Words("日本").Single().Features.Kana.Should().Be("ニッポン");
    }

    [Fact]
    public void Makes_one_unknown_word_of_a_run_of_letters_and_cuts_unknown_characters_by_category()
    {
        _files.Add("は", "ハ", TinyDictionary.Particle, 100, 2);

        Decode("abcはカナ犬").Should().Equal("abc", "は", "カナ", "犬");
        Words("abc").Single().Should().Match<JapaneseWord>(word => !word.IsKnown && word.Script == JapaneseScript.Latin);
    }

    [Fact]
    public void Tells_which_words_follow_white_space()
    {
        _files.Add("猫", "ネコ");

        Words(" 猫猫 \t猫 ").Select(word => word.FollowsSpace).Should().Equal(true, false, true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void Finds_no_word_where_there_is_none(string text)
    {
        _files.Add("猫", "ネコ");

        Decode(text).Should().BeEmpty();
    }

    [Fact]
    public void A_text_of_any_length_is_cut_as_its_parts_are()
    {
        _files.Add("猫", "ネコ").Add("が", "ガ", TinyDictionary.Particle, 100, 2).Add("猫が", "ネコガ", cost: 2000).Add("鳴く", "ナク", TinyDictionary.Verb);
        string once = string.Join(' ', Decode("猫が鳴く犬 "));

        string all = string.Join(' ', Decode(string.Concat(Enumerable.Repeat("猫が鳴く犬 ", 20_000))));

        all.Should().Be(string.Join(' ', Enumerable.Repeat(once, 20_000)));
    }

    [Fact]
    public void A_stretch_in_which_the_ways_never_meet_is_cut_all_the_same()
    {
        // Two ways through the same letters, one shifted by half a word, that cost the same for ever.
        _files.Add("ああ", "アア", wordClass: 1).Add("あ", "ア", cost: 1000, wordClass: 2).Connect(0, 2, 0).Connect(2, 2, 30000).Connect(0, 1, 0);

        Decode(new string('あ', 200_001)).Sum(word => word.Length).Should().Be(200_001);
    }

    private string[] Decode(string text) => [.. Words(text).Select(word => word.Surface)];

    private List<JapaneseWord> Words(string text)
    {
        _files.Write();
        using var dictionary = JapaneseDictionary.Open(_files.Folder);
        var decoder = new WordDecoder(Encoding.UTF8.GetBytes(text), dictionary);
        List<JapaneseWord> all = [], some = [];
        do
        {
            decoder.Decide(some);
            all.AddRange(some);
        }
        while (some.Count > 0);

        return all;
    }
}
