using System.Collections.Immutable;

namespace Xtts.Net.Text.Tokenization;

/// <summary>The byte-pair tokenizer of XTTS v2, read from the <c>vocab.json</c> beside the model.</summary>
/// <remarks>
/// Added tokens are cut out first, also when they stand in the text itself; the rest is split into words and each word is merged by rank. Equal to the reference's tokenizer,
/// which takes the last position of a repeated merge for its rank. Thread-safe.
/// </remarks>
public sealed class BpeTokenizer : ITextTokenizer
{
    private const string Start = "[START]", Stop = "[STOP]", Space = "[SPACE]", Unknown = "[UNK]";

    private readonly BpeVocabulary _vocabulary;
    private readonly AddedTokenCutter _cutter;
    private readonly WordCache _words = new();
    private readonly int _unknownId;
    private readonly int _spaceId;
    private readonly bool _spacesStandAlone;

    private BpeTokenizer(BpeVocabulary vocabulary, string file)
    {
        _vocabulary = vocabulary;
        StartId = Require(Start);
        StopId = Require(Stop);
        _unknownId = Require(Unknown);
        _spaceId = Require(Space);
        if (!vocabulary.AddedTokens.Contains(Space)) throw new VocabularyException($"'{file}' has {Space} but not among its added tokens, so spaces could not be told apart. {VocabularyFile.Advice}");
        Languages = [.. vocabulary.AddedTokens.Where(IsLanguageTag).Select(tag => tag[1..^1]).Order(StringComparer.Ordinal)];
        _cutter = new AddedTokenCutter(vocabulary.AddedTokens);
        _spacesStandAlone = vocabulary.AddedTokens.All(IsBracketed);

        int Require(string token) => vocabulary.IdOf(token) is >= 0 and var id
            ? id
            : throw new VocabularyException($"'{file}' has no token {token}, which every XTTS v2 vocabulary has. {VocabularyFile.Advice}");
    }

    /// <inheritdoc/>
    public int VocabularySize => _vocabulary.Size;

    /// <inheritdoc/>
    public int StartId { get; }

    /// <inheritdoc/>
    public int StopId { get; }

    /// <summary>Languages that the vocabulary has a tag for, as it writes them (<c>zh-cn</c>), in alphabetical order.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="vocabularyPath">A <c>vocab.json</c> as Hugging Face tokenizers writes it, of at most 32 MiB.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such file.</exception>
    /// <exception cref="VocabularyException">The file is not a vocabulary of XTTS v2; the message names what is wrong.</exception>
    public static BpeTokenizer Read(string vocabularyPath) => Parse(VocabularyFile.Read(vocabularyPath), Path.GetFileName(vocabularyPath));

    /// <summary>Reads a vocabulary from memory.</summary>
    /// <param name="json">The file's content, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    internal static BpeTokenizer Parse(ReadOnlyMemory<byte> json, string file) => new(new VocabularyReader(file).Parse(json), file);

    /// <inheritdoc/>
    public bool Supports(string language) => Languages.Contains(LanguageTag.Parse(language).VocabularyTag);

    /// <inheritdoc/>
    public int[] Encode(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Supports(language)) throw new UnknownLanguageException(language, Languages);
        string tag = $"[{LanguageTag.Parse(language).VocabularyTag}]";
        if (!_spacesStandAlone) return EncodeRaw($"{tag}{text.Replace(" ", Space, StringComparison.Ordinal)}");

        // No added token reaches over a [SPACE], so that the text need not be written with it.
        var ids = new IdBuffer(text.Length + 1);
        ids.Add(_vocabulary.IdOf(tag));
        var rest = text.AsSpan();
        for (int space = rest.IndexOf(' '); space >= 0; space = rest.IndexOf(' '))
        {
            Encode(rest[..space], ref ids);
            ids.Add(_spaceId);
            rest = rest[(space + 1)..];
        }

        Encode(rest, ref ids);
        return ids.ToArray();
    }

    /// <inheritdoc/>
    public int[] EncodeRaw(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new IdBuffer(text.Length);
        Encode(text, ref ids);
        return ids.ToArray();
    }

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var tokens = new string[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            tokens[i] = _vocabulary.TokenOf(ids[i]) ?? throw new ArgumentOutOfRangeException(nameof(ids), ids[i], $"The vocabulary has no token with this id (position {i}).");
        }

        return string.Concat(tokens).Replace(" ", "", StringComparison.Ordinal).Replace(Space, " ", StringComparison.Ordinal)
            .Replace(Stop, "", StringComparison.Ordinal).Replace(Unknown, "", StringComparison.Ordinal);
    }

    private void Encode(ReadOnlySpan<char> text, ref IdBuffer ids)
    {
        while (_cutter.Find(text, out string added) is >= 0 and var at)
        {
            EncodeWords(text[..at], ref ids);
            ids.Add(_vocabulary.IdOf(added));
            text = text[(at + added.Length)..];
        }

        EncodeWords(text, ref ids);
    }

    private void EncodeWords(ReadOnlySpan<char> text, ref IdBuffer ids)
    {
        var words = new WordSplitter(text);
        while (words.Next(out var word))
        {
            if (_words.TryGet(word, out int[] known))
            {
                ids.Add(known);
                continue;
            }

            int start = ids.Count;
            if (word.Length <= ShortWordMerger.Longest) ShortWordMerger.Encode(word, _vocabulary, _unknownId, ref ids);
            else new BpeMerger(_vocabulary, _unknownId).Encode(word, ref ids);
            _words.Add(word, ids.From(start));
        }
    }

    private static bool IsBracketed(string token) => token is ['[', .., ']'] && !token.AsSpan(1, token.Length - 2).ContainsAny('[', ']', ' ');

    // [hu], [zh-cn]: special tokens that are no languages are written in capitals.
    private static bool IsLanguageTag(string token) =>
        token.Length > 3 && token[0] == '[' && token[^1] == ']' && token[1..^1].All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
