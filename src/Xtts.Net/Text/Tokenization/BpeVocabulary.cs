using System.Collections.Immutable;
using System.Text;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Tokens, merges and added tokens of a <c>vocab.json</c>, checked and ready for look-up. Immutable.</summary>
internal sealed class BpeVocabulary
{
    /// <summary>Code points below this are looked up by position: Latin, Greek, Cyrillic, Arabic and Devanagari script.</summary>
    private const int NearCharacters = 0x980;

    private readonly Dictionary<string, int> _ids;
    private readonly string?[] _tokens;
    private readonly int[] _nearCharacters = new int[NearCharacters];
    private readonly Dictionary<Rune, int> _characters = [];
    private readonly MergeTable _merges;

    /// <param name="ids">Id of every token; each id once.</param>
    /// <param name="merges">Merges by <see cref="BpeMerge.Pair"/>.</param>
    /// <param name="addedTokens">Tokens that are cut out of a text before anything else; all are in <paramref name="ids"/>.</param>
    public BpeVocabulary(Dictionary<string, int> ids, Dictionary<long, BpeMerge> merges, ImmutableArray<string> addedTokens)
    {
        _ids = ids;
        _merges = new MergeTable(merges);
        AddedTokens = addedTokens;
        _tokens = new string?[ids.Count == 0 ? 0 : ids.Values.Max() + 1];
        foreach (var (token, id) in ids)
        {
            _tokens[id] = token;
            if (Rune.DecodeFromUtf16(token, out var rune, out int length) == System.Buffers.OperationStatus.Done && length == token.Length) _characters[rune] = id;
        }

        for (int value = 0; value < NearCharacters; value++) _nearCharacters[value] = _characters.GetValueOrDefault(new Rune(value), -1);
    }

    /// <summary>Highest id plus one.</summary>
    public int Size => _tokens.Length;

    /// <summary>Tokens that are cut out of a text before anything else.</summary>
    public ImmutableArray<string> AddedTokens { get; }

    /// <summary>Id of a token, or -1.</summary>
    public int IdOf(string token) => _ids.GetValueOrDefault(token, -1);

    /// <summary>Id of the token that is this one code point, or -1.</summary>
    public int IdOf(Rune codePoint) => codePoint.Value < NearCharacters ? _nearCharacters[codePoint.Value] : _characters.GetValueOrDefault(codePoint, -1);

    /// <summary>Token of an id, or <see langword="null"/> where the numbering has a hole or ends.</summary>
    public string? TokenOf(int id) => (uint)id < (uint)_tokens.Length ? _tokens[id] : null;

    /// <summary>The merge of two neighbours, when there is one.</summary>
    /// <param name="pair">Key from <see cref="BpeMerge.Pair"/>.</param>
    /// <param name="merge">The merge.</param>
    public bool TryMerge(long pair, out BpeMerge merge) => _merges.TryGet(pair, out merge);
}
