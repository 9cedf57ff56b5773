using System.Text;
using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>Reads the JSON of a lexicon in one pass, entry by entry, and says at which line and character one is wrong.</summary>
internal ref struct LexiconReader
{
    private const string AllLanguages = "*";
    private const int LongestTag = 16;
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };
    private static readonly string[] Members = ["spoken", "case"];
    private static readonly string[] Cases = ["capitals", "ignore", "exact"];

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _name;
    private readonly List<PronunciationEntry> _entries = [];
    private Utf8JsonReader _reader;

    /// <param name="json">The document, with or without a byte order mark.</param>
    /// <param name="name">What messages call it.</param>
    public LexiconReader(ReadOnlySpan<byte> json, string name)
    {
        var mark = Encoding.UTF8.Preamble;
        _json = json.StartsWith(mark) ? json[mark.Length..] : json;
        _name = name;
        _reader = new Utf8JsonReader(_json, Options);
    }

    /// <summary>Reads the whole document.</summary>
    /// <exception cref="LexiconException">It is no lexicon.</exception>
    public PronunciationLexicon Read()
    {
        try
        {
            Next();
            if (_reader.TokenType != JsonTokenType.StartObject) throw Wrong("a lexicon begins with {, then the languages: {\"hu\": {\"Xtts\": \"iksz té té esz\"}}");
            while (NextName(out string language)) ReadLanguage(language);
            while (_reader.Read())
            {
                // Nothing but white space and comments can follow.
            }
        }
        catch (JsonException error)
        {
            throw new LexiconException($"'{_name}' is not JSON: {JsonFault.Of(error)}", (int?)error.LineNumber + 1, (int?)error.BytePositionInLine + 1, error);
        }

        return PronunciationLexicon.Create(_entries);
    }

    private void ReadLanguage(string language)
    {
        if (language != AllLanguages && !IsTag(language)) throw Wrong($"'{Excerpt.Of(language)}' is no language. Put words under a language such as \"hu\", or under \"*\" for all");
        Next();
        if (_reader.TokenType != JsonTokenType.StartObject) throw Wrong($"the words of '{language}' are expected in braces: {{\"{language}\": {{\"Xtts\": \"iksz té té esz\"}}}}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextName(out string written))
        {
            if (!seen.Add(written)) throw Wrong($"'{Excerpt.Of(written)}' is there twice. Keep one of them");
            if (_entries.Count == PronunciationLexicon.MostEntries) throw Wrong($"a lexicon has at most {PronunciationLexicon.MostEntries} entries");
            _entries.Add(ReadEntry(written) with { Language = language == AllLanguages ? null : language });
        }
    }

    private PronunciationEntry ReadEntry(string written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > PronunciationEntry.LongestWritten) throw Wrong($"a word or phrase has 1 to {PronunciationEntry.LongestWritten} characters");
        Next();
        if (_reader.TokenType == JsonTokenType.String) return new PronunciationEntry(written, Spoken(written));
        if (_reader.TokenType != JsonTokenType.StartObject) throw Wrong($"expected what is said for '{Excerpt.Of(written)}': a text, or {{\"spoken\": \"…\", \"case\": \"exact\"}}");
        string? spoken = null;
        var letterCase = LetterCase.Capitals;
        while (NextName(out string member))
        {
            if (member is not ("spoken" or "case")) throw Wrong($"'{Excerpt.Of(member)}' is not known here{Meant(member, Members)}; an entry has \"spoken\" and \"case\"");
            Next();
            if (_reader.TokenType != JsonTokenType.String) throw Wrong($"the value of \"{member}\" is expected to be a text");
            if (member == "spoken") spoken = Spoken(written);
            else letterCase = Case();
        }

        return spoken is null ? throw Wrong($"'{Excerpt.Of(written)}' has no \"spoken\": say what is spoken for it") : new PronunciationEntry(written, spoken) { Case = letterCase };
    }

    private readonly string Spoken(string written)
    {
        string spoken = Text();
        return string.IsNullOrWhiteSpace(spoken) || spoken.Length > PronunciationEntry.LongestSpoken
            ? throw Wrong($"what is spoken for '{Excerpt.Of(written)}' must have 1 to {PronunciationEntry.LongestSpoken} characters")
            : spoken;
    }

    private readonly LetterCase Case() => Text() switch
    {
        "capitals" => LetterCase.Capitals,
        "ignore" => LetterCase.Ignore,
        "exact" => LetterCase.Exact,
        var other => throw Wrong($"the case '{Excerpt.Of(other)}' is not known{Meant(other, Cases)}; there are \"capitals\", \"ignore\" and \"exact\""),
    };

    private static bool IsTag(string language) =>
        language.Length is > 0 and <= LongestTag && char.IsAsciiLetter(language[0]) && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Meant(string name, string[] known) => NearestName.Find(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    // The end of a document that is cut short is the parser's to report.
    private void Next()
    {
        if (!_reader.Read()) throw new JsonException("The document is empty.", null, 0, 0);
    }

    private bool NextName(out string name)
    {
        Next();
        bool more = _reader.TokenType == JsonTokenType.PropertyName;
        name = more ? Text() : "";
        return more;
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw Wrong("a text is damaged: it is no UTF-8, or has half a surrogate pair", error);
        }
    }

    private readonly LexiconException Wrong(string what, Exception? cause = null)
    {
        var before = _json[..(int)_reader.TokenStartIndex];
        int line = before.Count((byte)'\n') + 1, column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new LexiconException($"'{_name}', line {line}, character {column}: {what}.", line, column, cause);
    }
}
