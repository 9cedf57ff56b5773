using System.Collections.Immutable;
using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Reads a <c>vocab.json</c> of Hugging Face tokenizers and refuses whatever the tokenizer of XTTS v2 would encode differently.</summary>
/// <remarks>The file is untrusted: size, ids and counts are limited, and every merge must name known tokens.</remarks>
internal sealed class VocabularyReader
{
    /// <summary>Ids are below this.</summary>
    public const int MaxVocabulary = 1 << 18;

    private readonly string _file;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _tokens = [];

    /// <param name="file">Name of the file, for messages.</param>
    public VocabularyReader(string file) => _file = file;

    /// <summary>Reads the content of the file.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    public BpeVocabulary Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            JsonValues.RequireAtMost(json.Span, VocabularyFile.MaxValues);
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new VocabularyException($"'{_file}' is not JSON: {JsonFault.Of(error)} {VocabularyFile.Advice}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new VocabularyException($"'{_file}' has a text that is not valid Unicode. {VocabularyFile.Advice}", error);
        }
    }

    private BpeVocabulary Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw Fail("is not a JSON object");
        RequireWhitespaceSplitting(root);
        var model = Member(root, "model", JsonValueKind.Object);
        RequirePlainBpe(model);
        foreach (var entry in Member(model, "vocab", JsonValueKind.Object).EnumerateObject())
        {
            if (_ids.ContainsKey(entry.Name)) throw Fail($"lists the token '{Excerpt.Of(entry.Name)}' twice");
            Add(entry.Name, IdFrom(entry.Value, entry.Name));
        }

        // Ids of words are settled before the added tokens, which may extend the vocabulary but not change it.
        var merges = ReadMerges(Member(model, "merges", JsonValueKind.Array));
        return new BpeVocabulary(_ids, merges, ReadAddedTokens(Member(root, "added_tokens", JsonValueKind.Array)));
    }

    private Dictionary<long, BpeMerge> ReadMerges(JsonElement list)
    {
        var merges = new Dictionary<long, BpeMerge>(list.GetArrayLength());
        int rank = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var (left, right) = PairFrom(entry, rank);

            // A pair that is listed again keeps its last rank: that is how the model was trained.
            merges[BpeMerge.Pair(IdOf(left, rank), IdOf(right, rank))] = new BpeMerge(rank, IdOf(left + right, rank));
            rank++;
        }

        return merges;
    }

    private (string Left, string Right) PairFrom(JsonElement entry, int rank)
    {
        if (entry.ValueKind == JsonValueKind.Array && entry.GetArrayLength() == 2 && entry[0].ValueKind == JsonValueKind.String && entry[1].ValueKind == JsonValueKind.String)
            return (entry[0].GetString()!, entry[1].GetString()!);
        if (entry.ValueKind == JsonValueKind.String && entry.GetString()!.Split(' ') is [var left, var right]) return (left, right);
        throw Fail($"has a merge, number {rank}, that is neither two tokens with a space between nor a list of two");
    }

    private int IdOf(string token, int rank) => _ids.TryGetValue(token, out int id) ? id : throw Fail($"has a merge, number {rank}, that names '{Excerpt.Of(token)}', which is no token of the vocabulary");

    private ImmutableArray<string> ReadAddedTokens(JsonElement list)
    {
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object) throw Fail("has an added token that is not a JSON object");
            string content = Member(entry, "content", JsonValueKind.String).GetString()!;
            if (content.Length == 0) throw Fail("has an added token without content");
            foreach (string option in (ReadOnlySpan<string>)["single_word", "lstrip", "rstrip"])
            {
                if (IsSet(entry, option)) throw Fail($"has the added token '{Excerpt.Of(content)}' with {option}, which XTTS v2 does not use");
            }

            int id = IdFrom(Member(entry, "id", JsonValueKind.Number), content);
            if (!_ids.TryGetValue(content, out int known)) Add(content, id);
            else if (known != id) throw Fail($"gives the token '{Excerpt.Of(content)}' two ids, {known} and {id}");
            added.Add(content);
        }

        return [.. added];
    }

    private void Add(string token, int id)
    {
        if (!_tokens.TryAdd(id, token)) throw Fail($"gives the id {id} to '{Excerpt.Of(_tokens[id])}' and to '{Excerpt.Of(token)}'");
        _ids.Add(token, id);
    }

    private int IdFrom(JsonElement value, string token) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int id) && id is >= 0 and < MaxVocabulary
            ? id
            : throw Fail($"gives the token '{Excerpt.Of(token)}' the id {Excerpt.Of(value.GetRawText())}; an id is a whole number from 0 to {MaxVocabulary - 1}");

    private void RequireWhitespaceSplitting(JsonElement root)
    {
        foreach (string step in (ReadOnlySpan<string>)["normalizer", "post_processor"])
        {
            if (root.TryGetProperty(step, out var value) && value.ValueKind != JsonValueKind.Null) throw Fail($"has a {step}, which XTTS v2 does not use");
        }

        var splitting = Member(root, "pre_tokenizer", JsonValueKind.Object);
        string type = Member(splitting, "type", JsonValueKind.String).GetString()!;
        if (type != "Whitespace") throw Fail($"splits words by the pre_tokenizer '{Excerpt.Of(type)}', XTTS v2 by 'Whitespace'");
    }

    private void RequirePlainBpe(JsonElement model)
    {
        if (model.TryGetProperty("type", out var type) && !IsText(type, "BPE")) throw Fail($"has a model of type {Excerpt.Of(type.GetRawText())}, XTTS v2 has 'BPE'");
        if (!model.TryGetProperty("unk_token", out var unknown) || !IsText(unknown, "[UNK]")) throw Fail("does not name [UNK] as its unk_token");
        foreach (string option in (ReadOnlySpan<string>)["fuse_unk", "byte_fallback", "ignore_merges", "continuing_subword_prefix", "end_of_word_suffix", "dropout"])
        {
            if (IsSet(model, option)) throw Fail($"sets {option}, which XTTS v2 does not use");
        }
    }

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static bool IsSet(JsonElement owner, string option) => owner.TryGetProperty(option, out var value) && value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => !value.ValueEquals(""),
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => true,
    };

    private JsonElement Member(JsonElement owner, string name, JsonValueKind kind)
    {
        if (!owner.TryGetProperty(name, out var value)) throw Fail($"has no '{name}'");
        return value.ValueKind == kind ? value : throw Fail($"has a '{name}' that is not of the JSON kind {kind}");
    }

    private VocabularyException Fail(string what) => new($"'{_file}' {what}. {VocabularyFile.Advice}");
}
