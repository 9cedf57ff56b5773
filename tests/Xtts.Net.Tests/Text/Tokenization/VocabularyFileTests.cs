using System.Text;
using System.Text.Json.Nodes;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text.Tokenization;

public sealed class VocabularyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vocabulary").FullName;

    private static readonly Dictionary<string, Action<JsonObject>> Breaks = new()
    {
        ["no token [START]"] = file => Remove(file, "[START]"),
        ["no token [STOP]"] = file => Remove(file, "[STOP]"),
        ["no token [SPACE]"] = file => Remove(file, "[SPACE]"),
        ["no token [UNK]"] = file => Remove(file, "[UNK]"),
        ["[SPACE] but not among its added tokens"] = file => file.AddedTokens().RemoveAt(2),
        ["the id 6 to 'a' and to 'x'"] = file => file.Vocabulary()["x"] = 6,
        ["'x' the id -1"] = file => file.Vocabulary()["x"] = -1,
        ["'x' the id 2147483647"] = file => file.Vocabulary()["x"] = int.MaxValue,
        ["'x' the id 99999999999"] = file => file.Vocabulary()["x"] = 99999999999,
        ["'x' the id 1.5"] = file => file.Vocabulary()["x"] = 1.5,
        ["'x' the id \"7\""] = file => file.Vocabulary()["x"] = "7",
        ["number 0, that names 'x'"] = file => file.Merges().Add("a x"),
        ["number 0, that names 'ab'"] = file => file.Merges().Add("a b"),
        ["number 0, that is neither"] = file => file.Merges().Add("a b c"),
        ["merge, number 0, that is"] = file => file.Merges().Add(new JsonArray("a", 1)),
        ["merge, number 0"] = file => file.Merges().Add(5),
        ["no 'vocab'"] = file => file["model"]!.AsObject().Remove("vocab"),
        ["no 'merges'"] = file => file["model"]!.AsObject().Remove("merges"),
        ["no 'model'"] = file => file.Remove("model"),
        ["no 'added_tokens'"] = file => file.Remove("added_tokens"),
        ["a 'model' that is not"] = file => file["model"] = new JsonArray(),
        ["a 'vocab' that is not"] = file => file["model"]!["vocab"] = new JsonArray(),
        ["type 5"] = file => file["model"]!["type"] = 5,
        ["type \"Unigram\""] = file => file["model"]!["type"] = "Unigram",
        ["unk_token"] = file => file["model"]!["unk_token"] = "<unk>",
        ["fuse_unk"] = file => file["model"]!["fuse_unk"] = true,
        ["end_of_word_suffix"] = file => file["model"]!["end_of_word_suffix"] = "</w>",
        ["dropout"] = file => file["model"]!["dropout"] = 0.1,
        ["a normalizer"] = file => file["normalizer"] = new JsonObject { ["type"] = "NFC" },
        ["pre_tokenizer 'ByteLevel'"] = file => file["pre_tokenizer"]!["type"] = "ByteLevel",
        ["'[en]' two ids, 4 and 77"] = file => file.AddedTokens()[4]!["id"] = 77,
        ["the id 4 to '[en]' and to '[xx]'"] = file => file.AddedTokens().Add(VocabularyJson.AddedToken("[xx]", 4)),
        ["'[en]' with lstrip"] = file => file.AddedTokens()[4]!["lstrip"] = true,
        ["without content"] = file => file.AddedTokens().Add(VocabularyJson.AddedToken("", 40)),
        ["added token that is not a JSON object"] = file => file.AddedTokens().Add("[hu]"),
    };

    public static TheoryData<string> WhatIsWrong => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(WhatIsWrong))]
    public void A_broken_vocabulary_is_refused_by_name_and_cause(string whatIsWrong)
    {
        var file = VocabularyJson.Create();
        Breaks[whatIsWrong](file);

        var read = () => file.Read();

        read.Should().Throw<VocabularyException>().Which.Message.Should().Contain("'vocab.json'").And.Contain(whatIsWrong).And.Contain("Use the vocab.json");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>404 Not Found</html>")]
    [InlineData("{\"model\": {\"vocab\": {\"a\": 1")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_not_the_json_of_a_vocabulary_is_refused(string content)
    {
        var read = () => VocabularyJson.Read(content);

        read.Should().Throw<VocabularyException>().WithMessage("*vocab.json*");
    }

    [Fact]
    public void A_token_that_is_listed_twice_is_refused()
    {
        string json = VocabularyJson.Create().ToJsonString().Replace("\"a\":6", "\"a\":6,\"a\":60", StringComparison.Ordinal);

        var read = () => VocabularyJson.Read(json);

        read.Should().Throw<VocabularyException>().WithMessage("*'a' twice*");
    }

    [Fact]
    public void Text_that_is_not_unicode_is_refused()
    {
        string json = VocabularyJson.Create().ToJsonString();

        var escaped = () => VocabularyJson.Read(json.Replace("\"a\":6", "\"\\ud800\":6", StringComparison.Ordinal));
        var raw = () => BpeTokenizer.Parse(Encoding.Latin1.GetBytes(json.Replace("\"a\":6", "\"\u00e9\":6", StringComparison.Ordinal)), "vocab.json");

        escaped.Should().Throw<VocabularyException>();
        raw.Should().Throw<VocabularyException>();
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var read = () => VocabularyJson.Read(new string('[', 100_000));

        read.Should().Throw<VocabularyException>();
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        var tokenizer = VocabularyJson.Read("\uFEFF" + VocabularyJson.Create().ToJsonString());

        tokenizer.VocabularySize.Should().Be(10);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var read = () => BpeTokenizer.Read(Path.Combine(_folder, "none", "vocab.json"));

        read.Should().Throw<ModelFileNotFoundException>().WithMessage("*vocab.json*VocabularyPath*");
    }

    [Fact]
    public void A_folder_is_no_vocabulary()
    {
        var read = () => BpeTokenizer.Read(_folder);

        read.Should().Throw<VocabularyException>();
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        string path = Path.Combine(_folder, "vocab.json");
        using (var stream = File.Create(path)) stream.SetLength(VocabularyFile.MaxSize + 1);

        var read = () => BpeTokenizer.Read(path);

        read.Should().Throw<VocabularyException>().WithMessage("*at most*");
    }

    [Fact]
    public void Merges_that_lead_back_to_each_other_end()
    {
        var tokenizer = VocabularyJson.Create(["ab", "ba", "aba", "bab", "abab"], ["a b", "b a", "ab a", "a ba", "ab ab", "ab a", "a b"]).Read();

        var ids = tokenizer.EncodeRaw(string.Concat(Enumerable.Repeat("ab", 5000)));

        ids.Should().HaveCountLessThan(5001).And.NotBeEmpty();
    }

    [Fact]
    public void A_device_is_no_vocabulary()
    {
        if (OperatingSystem.IsWindows()) return;    // has no devices in folders

        var read = () => BpeTokenizer.Read("/dev/zero");

        read.Should().Throw<VocabularyException>();
    }

    [Fact]
    public void A_path_with_spaces_and_plus_is_read()
    {
        string path = Path.Combine(_folder, "my + vocab.json");
        File.WriteAllText(path, VocabularyJson.Create().ToJsonString());

        BpeTokenizer.Read(path).EncodeRaw("a").Should().Equal(6);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Remove(JsonObject file, string token)
    {
        file.Vocabulary().Remove(token);
        file.AddedTokens().Remove(file.AddedTokens().Single(entry => (string)entry!["content"]! == token));
    }
}
