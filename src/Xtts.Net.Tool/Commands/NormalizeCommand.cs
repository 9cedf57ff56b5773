using System.CommandLine;
using System.Globalization;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts normalize</c>: what a text becomes before the model speaks it.</summary>
internal sealed class NormalizeCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly VocabularyOptions _vocabulary = new();
    private readonly LexiconOption _lexicon = new();
    private readonly Argument<string?> _text = new("TEXT") { Description = "The text. Without it, what is piped in.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _language = new("--language", "-l") { Description = "Language of the text, such as en, hu or zh-cn.", Required = true, HelpName = "TAG" };
    private readonly Option<string> _mode = new("--mode") { Description = "natural (default), as a person reads; reference, exactly as the model's training did.", HelpName = "MODE", DefaultValueFactory = _ => "natural" };
    private readonly JapaneseDictionaryOption _japanese = new();
    private readonly Option<bool> _lines = new("--stdin") { Description = "Take every line that is piped in for a text of its own." };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON object a line: cleaned, segments, tokens." };

    /// <param name="console">Where it reads and writes.</param>
    public NormalizeCommand(ToolConsole console)
        : base("normalize", "Shows what a text becomes before it is spoken: words, segments, tokens.")
    {
        _console = console;
        _mode.AcceptOnlyFromAmong("natural", "reference");
        Add(_text);
        Add(_language);
        Add(_mode);
        _lexicon.AddTo(this);
        _japanese.AddTo(this);
        Add(_lines);
        Add(_json);
        _vocabulary.AddTo(this);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts normalize "Helyes válasz: 15." --language hu
        xtts normalize "It costs $3.50." -l en --model XTTS-v2
        xtts normalize "Az Xtts-ben" -l hu --lexicon words.json
        xtts normalize --stdin --json -l hu --vocab vocab.json --mode reference
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string language = arguments.GetRequiredValue(_language);
        var mode = arguments.GetValue(_mode) == "reference" ? NormalizationMode.Reference : NormalizationMode.Natural;
        if (!TextSegmenter.Languages.Contains(language.Split('-', '_')[0].Trim().ToLowerInvariant()))
            throw new UsageException($"There are no rules for the language '{language}'. There are those for {string.Join(", ", TextSegmenter.Languages)}.");
        var texts = await ReadAsync(arguments, cancellationToken);
        var tokenizer = _vocabulary.Read(arguments, cancellationToken);
        using var japanese = _japanese.FolderOf(arguments) is { } folder ? JapaneseDictionary.Open(folder) : null;
        var frontEnd = new FrontEnd(language, mode, tokenizer, _lexicon.Read(arguments), japanese);
        bool json = arguments.GetValue(_json), first = true;
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var normalized = frontEnd.Normalize(text);
            if (json) NormalizedTextJson.Write(normalized, _console.Output);
            else Print(normalized, first);
            first = false;
        }

        if (japanese is null && language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)) _console.Note("Chinese characters of Japanese are left out: they need a dictionary. Name its folder with --ja-dict.");
        if (tokenizer is null) _console.Note("Tokens are left out: they need a vocabulary. Name one with --vocab, or its model with --model.");
        return ExitCode.Success;
    }

    private async Task<IEnumerable<string>> ReadAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string? text = arguments.GetValue(_text);
        bool lines = arguments.GetValue(_lines);
        if (text is not null) return lines ? throw new UsageException("Give either a text or --stdin, not both.") : [text];
        if (!_console.HasInput) throw new UsageException("There is no text: give one, or pipe one in.");
        string input = await _console.ReadInputAsync(cancellationToken);
        return lines ? Lines(input) : [input];
    }

    // Every line has its answer, blank ones too; what ends the last line begins no other.
    private static IEnumerable<string> Lines(string input)
    {
        using var reader = new StringReader(input);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private void Print(NormalizedText text, bool first)
    {
        var report = _console.Report();
        if (!first) report.Line();
        report.Field("Cleaned", text.Cleaned.Length > 0 ? text.Cleaned : "(nothing to say)");
        for (int i = 0; i < text.Segments.Count; i++)
        {
            var segment = text.Segments[i];
            if (text.Segments.Count > 1)
            {
                report.Heading(string.Create(CultureInfo.InvariantCulture, $"Segment {i + 1} of {text.Segments.Count}"));
                report.Field("Text", segment.Text.ReplaceLineEndings(" "));
                report.Field("Cleaned", segment.Cleaned);
            }

            if (text.Ids is not null) report.Field("Tokens", string.Create(CultureInfo.InvariantCulture, $"{segment.Ids.Length}: {string.Join(' ', segment.Ids)}"));
        }
    }
}
