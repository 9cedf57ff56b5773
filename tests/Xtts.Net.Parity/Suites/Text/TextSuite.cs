using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Options;
using Xtts.Net.Parity.Reporting;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>The recorded lines of the text front end: one check a file and property, measured as the number of lines that differ.</summary>
internal sealed class TextSuite(ParityOptions options, CheckLog log) : ISuite
{
    private const string SmallVocabulary = "vocab-small.json";
    private const int DifferencesShown = 10;

    private readonly string _folder = FolderOf(options.Goldens);
    private readonly Dictionary<string, ITextTokenizer> _tokenizers = new(StringComparer.Ordinal);
    private readonly Lazy<JapaneseDictionary?> _japanese = new(() => options.JapaneseDictionary is { } folder ? JapaneseDictionary.Open(folder) : null);

    public bool IsPresent => Directory.EnumerateFiles(_folder, "*.jsonl").Any();

    public void Run()
    {
        foreach (string path in Directory.EnumerateFiles(_folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            string label = $"text/{Path.GetFileName(path)}";
            if (options.Skips(label)) log.Skip(label, "left out by --skip");
            else log.Guard(label, () => Check(TextGoldenFile.Read(path), label));
        }

        if (_japanese.IsValueCreated) _japanese.Value?.Dispose();
    }

    private static string FolderOf(string goldens)
    {
        string inside = Path.Combine(goldens, "text");
        return Directory.Exists(inside) ? inside : goldens;
    }

    private void Check(TextGoldenFile file, string label)
    {
        if (file.Lines.Count == 0) throw new InvalidDataException("The file has no lines.");
        int unknown = file.Lines.Count(line => !TextChecks.All.Any(check => check.Reads(file, line)));
        if (unknown > 0) log.Fail(label, $"{unknown} lines have fields that no check knows");
        foreach (var check in TextChecks.All) log.Guard($"{label} {check.Name}", () => Check(file, check, $"{label} {check.Name}"));
    }

    private void Check(TextGoldenFile file, ITextCheck check, string name)
    {
        var lines = file.Lines.Where(line => check.Reads(file, line)).ToList();
        if (lines.Count == 0) return;
        string? vocabulary = VocabularyOf(file);
        if (vocabulary is null && check is CleanedTokensCheck or RawEncodeCheck or DecodeCheck)
        {
            log.Skip(name, $"{lines.Count} lines need the released vocabulary: give it with --vocab");
            return;
        }

        var bench = new TextBench(vocabulary is null ? null : Tokenizer(vocabulary), _japanese.Value);
        var leftOut = lines.Select(line => check.WhyLeftOut(line, bench)).ToList();
        foreach (var reason in leftOut.OfType<string>().GroupBy(reason => reason, StringComparer.Ordinal)) log.Skip(name, $"{reason.Count()} lines: {reason.Key}");
        lines = [.. lines.Where((_, index) => leftOut[index] is null)];
        if (lines.Count == 0) return;
        var differences = lines.Select(line => Difference(check, line, bench)).OfType<string>().ToList();
        log.Measure(name, differences.Count, 0, $"of {lines.Count} lines");
        foreach (string difference in differences.Take(DifferencesShown)) log.Detail(difference);
        if (differences.Count > DifferencesShown) log.Detail($"and {differences.Count - DifferencesShown} more");
    }

    private static string? Difference(ITextCheck check, JsonElement line, TextBench bench)
    {
        try
        {
            return check.FindDifference(line, bench);
        }
        catch (Exception exception)
        {
            return $"{CheckLog.Describe(exception)} on {line.GetRawText()}";
        }
    }

    // Lines were recorded with the vocabulary beside them; those named real-*, those with ids that it does not have, and those with none beside them, with the released one.
    private string? VocabularyOf(TextGoldenFile file)
    {
        string beside = Path.Combine(_folder, SmallVocabulary);
        bool released = file.Name.StartsWith("real-", StringComparison.Ordinal) || !File.Exists(beside);
        return released || file.Lines.Any(line => line.Has("tokens") && line.Ids().Any(id => id >= Tokenizer(beside).VocabularySize)) ? options.Vocabulary : beside;
    }

    private ITextTokenizer Tokenizer(string vocabulary)
    {
        if (!_tokenizers.TryGetValue(vocabulary, out var tokenizer)) _tokenizers.Add(vocabulary, tokenizer = BpeTokenizer.Read(vocabulary));
        return tokenizer;
    }
}
