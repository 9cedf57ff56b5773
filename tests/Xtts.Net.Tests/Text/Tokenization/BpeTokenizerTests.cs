using System.Text.Json;
using System.Text.Json.Nodes;
using Xtts.Net.Goldens;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text.Tokenization;

public sealed class BpeTokenizerTests
{
    private static readonly BpeTokenizer Tokenizer = VocabularyJson.Create(["ab", "bc", "abc"], ["a b", "b c", "ab c"]).Read();

    [Fact]
    public void Puts_the_language_tag_in_front_and_spells_out_spaces()
    {
        int[] ids = Tokenizer.Encode("a  b", "en");

        Tokenizer.Decode(ids).Should().Be("[en]a  b");
        ids.Should().Equal(4, 6, 2, 2, 7);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-cn")]
    [InlineData("ZH_TW")]
    public void Chinese_has_its_tag_with_region(string language)
    {
        Tokenizer.Supports(language).Should().BeTrue();
        Tokenizer.Encode("a", language).Should().Equal(5, 6);
    }

    [Theory]
    [InlineData("hu")]
    [InlineData("")]
    [InlineData("SPACE")]
    [InlineData("en][STOP")]
    public void A_language_without_tag_is_an_error_that_names_those_known(string language)
    {
        var encode = () => Tokenizer.Encode("a", language);

        Tokenizer.Supports(language).Should().BeFalse();
        encode.Should().Throw<UnknownLanguageException>().WithMessage("*en, zh-cn*");
    }

    [Fact]
    public void Says_what_the_model_needs_to_know()
    {
        Tokenizer.VocabularySize.Should().Be(13);
        Tokenizer.StartId.Should().Be(3);
        Tokenizer.StopId.Should().Be(0);
        Tokenizer.Languages.Should().Equal("en", "zh-cn");
    }

    [Fact]
    public void The_last_position_of_a_repeated_merge_is_its_rank()
    {
        var first = VocabularyJson.Create(["ab", "bc"], ["a b", "b c"]).Read();
        var repeated = VocabularyJson.Create(["ab", "bc"], ["a b", "b c", "a b"]).Read();

        first.EncodeRaw("abc").Should().Equal(10, 8);
        repeated.EncodeRaw("abc").Should().Equal(6, 11);
    }

    [Fact]
    public void Equal_pairs_merge_from_the_left()
    {
        var tokenizer = VocabularyJson.Create(["aa"], ["a a"]).Read();

        tokenizer.EncodeRaw("aaaaa").Should().Equal(10, 10, 6);
    }

    [Fact]
    public void Merges_may_be_written_as_lists_of_two()
    {
        var file = VocabularyJson.Create(["ab", "bc", "abc"]);
        foreach (string[] pair in (string[][])[["a", "b"], ["b", "c"], ["ab", "c"]]) file.Merges().Add(new JsonArray(pair[0], pair[1]));

        file.Read().EncodeRaw("abcab").Should().Equal(Tokenizer.EncodeRaw("abcab")).And.Equal(12, 10);
    }

    [Fact]
    public void Unknown_code_points_are_one_each_and_separate_their_neighbours()
    {
        Tokenizer.EncodeRaw("aé😀b").Should().Equal(6, 1, 1, 7);
        Tokenizer.EncodeRaw("\ud83d").Should().Equal(1);
    }

    [Fact]
    public void Of_added_tokens_that_begin_together_the_longest_is_cut()
    {
        var file = VocabularyJson.Create();
        file.AddedTokens().Add(VocabularyJson.AddedToken("<a", 20));
        file.AddedTokens().Add(VocabularyJson.AddedToken("<a>", 21));

        var tokenizer = file.Read();

        tokenizer.EncodeRaw("b<a><a").Should().Equal(7, 21, 20);
        tokenizer.VocabularySize.Should().Be(22);
    }

    [Theory]
    [InlineData("[x]")]
    [InlineData("<x")]
    [InlineData("b[SP")]
    public void A_text_with_spaces_is_encoded_as_it_is_with_spaces_spelled_out(string added)
    {
        var file = VocabularyJson.Create(["ab", "bc"], ["a b", "b c"]);
        file.AddedTokens().Add(VocabularyJson.AddedToken(added, 20));
        var tokenizer = file.Read();

        foreach (string text in (string[])["", " ", "ab c", "a [x] b", "[ x]", "[en] [SPACE] abc", " <x b ", "b c[x]ab", "b[SPACE]c", "[[SPACE]]", "ab\tc  abc"])
            tokenizer.Encode(text, "en").Should().Equal(tokenizer.EncodeRaw("[en]" + text.Replace(" ", "[SPACE]")), text);
    }

    [Fact]
    public void More_words_than_are_remembered_are_encoded_as_before()
    {
        string[] words = [.. Enumerable.Range(0, 80_000).Select(number => string.Concat(Convert.ToString(number, 8).Select(digit => "abcdefgh"[digit - '0'])))];

        int[][] first = [.. words.Select(Tokenizer.EncodeRaw)];
        int[][] second = [.. words.Select(Tokenizer.EncodeRaw)];

        second.Zip(first).Count(pair => !pair.First.SequenceEqual(pair.Second)).Should().Be(0);
        first[0b001_010_011].Should().Equal(Tokenizer.EncodeRaw("bcd"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    [InlineData(int.MaxValue)]
    public void Decoding_an_id_outside_the_vocabulary_is_an_error(int id)
    {
        var decode = () => Tokenizer.Decode([4, id]);

        decode.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Decoding_an_id_in_a_hole_of_the_numbering_is_an_error()
    {
        var file = VocabularyJson.Create();
        file.Vocabulary()["x"] = 500;
        var tokenizer = file.Read();

        var decode = () => tokenizer.Decode([499]);

        tokenizer.VocabularySize.Should().Be(501);
        decode.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Merges_as_the_definition_says_whatever_the_ranks()
    {
        var random = new Random(5);
        string[] tokens = ["aa", "ab", "ba", "bb", "abb", "aab", "bab", "abab", "aabb", "bbaa", "aaaa"];
        string[] merges = [.. Enumerable.Range(0, 60).Select(_ => tokens[random.Next(tokens.Length)]).Select(token => token.Insert(random.Next(1, token.Length), " "))];
        merges = [.. merges.Where(merge => merge.Split(' ').All(part => part.Length == 1 || tokens.Contains(part)))];
        var file = VocabularyJson.Create(tokens, merges);
        var tokenizer = file.Read();
        string[] words = [.. Enumerable.Range(0, 500).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => "ab"[random.Next(2)])]))];

        var wrong = words.Where(word => !tokenizer.EncodeRaw(word).SequenceEqual(MergeByDefinition(word, merges).Select(token => (int)file.Vocabulary()[token]!)));

        merges.Should().HaveCountGreaterThan(20);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void A_word_of_a_hundred_thousand_letters_is_encoded()
    {
        var tokenizer = VocabularyJson.Create(["aa", "aaaa", "aaaaaaaa"], ["a a", "aa aa", "aaaa aaaa"]).Read();

        int[] ids = tokenizer.EncodeRaw(new string('a', 100_004));

        ids.Should().HaveCount(12_501);
        ids[..^1].Should().AllBeEquivalentTo(12);
        ids[^1].Should().Be(11);
    }

    [Fact]
    public void Many_threads_may_encode_at_once()
    {
        var lines = TextGoldens.Lines("hu.jsonl");

        int wrong = Enumerable.Range(0, 20).SelectMany(_ => lines).AsParallel().WithDegreeOfParallelism(4)
            .Count(line => !TextGoldens.Tokenizer.Encode(line.Text("cleaned"), "hu").SequenceEqual(line.Tokens()));

        wrong.Should().Be(0);
    }

    [Fact]
    public void Ids_are_those_that_the_recorded_models_were_run_with()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.OfRepository.PathOf("manifest_stages.json")));
        var tokenizer = BpeTokenizer.Read(GoldenFolder.OfRepository.PathOf(manifest.RootElement.GetProperty("model").GetString() + "/vocab.json"));

        var texts = manifest.RootElement.GetProperty("texts").EnumerateObject().ToArray();

        texts.Should().NotBeEmpty();
        texts.Should().OnlyContain(text => tokenizer.EncodeRaw(text.Value.Text("tokenizer_input")).SequenceEqual(text.Value.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())));
    }

    private static List<string> MergeByDefinition(string word, string[] merges)
    {
        var parts = word.Select(letter => letter.ToString()).ToList();
        while (true)
        {
            int RankAt(int i) => Array.LastIndexOf(merges, parts[i] + " " + parts[i + 1]) is >= 0 and var rank ? rank : int.MaxValue;
            int best = Enumerable.Range(0, parts.Count - 1).DefaultIfEmpty(-1).MinBy(i => i < 0 ? int.MaxValue : RankAt(i));
            if (best < 0 || RankAt(best) == int.MaxValue) return parts;
            parts[best] += parts[best + 1];
            parts.RemoveAt(best + 1);
        }
    }
}
