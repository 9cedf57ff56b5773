using System.Text;
using System.Text.Json.Nodes;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text.Tokenization;

/// <summary>A small vocabulary file to change and to break.</summary>
internal static class VocabularyJson
{
    /// <summary>A valid one: special tokens, [en] and [zh-cn], the letters a to d, and what is given.</summary>
    public static JsonObject Create(string[]? tokens = null, string[]? merges = null)
    {
        string[] special = ["[STOP]", "[UNK]", "[SPACE]", "[START]", "[en]", "[zh-cn]"];
        var vocabulary = new JsonObject();
        foreach (string token in special.Concat(["a", "b", "c", "d"]).Concat(tokens ?? [])) vocabulary[token] = vocabulary.Count;
        return new JsonObject
        {
            ["version"] = "1.0",
            ["added_tokens"] = new JsonArray([.. special.Select(token => AddedToken(token, (int)vocabulary[token]!))]),
            ["normalizer"] = null,
            ["pre_tokenizer"] = new JsonObject { ["type"] = "Whitespace" },
            ["post_processor"] = null,
            ["model"] = new JsonObject
            {
                ["type"] = "BPE",
                ["unk_token"] = "[UNK]",
                ["fuse_unk"] = false,
                ["vocab"] = vocabulary,
                ["merges"] = new JsonArray([.. (merges ?? []).Select(merge => (JsonNode)merge)]),
            },
        };
    }

    public static JsonObject AddedToken(string content, int id) =>
        new() { ["id"] = id, ["content"] = content, ["single_word"] = false, ["lstrip"] = false, ["rstrip"] = false, ["normalized"] = false, ["special"] = true };

    public static JsonObject Vocabulary(this JsonObject file) => file["model"]!["vocab"]!.AsObject();

    public static JsonArray Merges(this JsonObject file) => file["model"]!["merges"]!.AsArray();

    public static JsonArray AddedTokens(this JsonObject file) => file["added_tokens"]!.AsArray();

    public static BpeTokenizer Read(this JsonObject file) => Read(file.ToJsonString());

    public static BpeTokenizer Read(string json) => BpeTokenizer.Parse(Encoding.UTF8.GetBytes(json), "vocab.json");
}
