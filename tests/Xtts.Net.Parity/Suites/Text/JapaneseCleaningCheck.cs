using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Goldens;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Japanese text in Latin letters. Without a dictionary, lines whose words only one can tell are left out and counted.</summary>
internal sealed class JapaneseCleaningCheck : ITextCheck
{
    private readonly JapaneseNormalizer _withoutDictionary = new(null, NormalizationMode.Reference, NullLogger.Instance);

    public string Name => "japanese cleaning";

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "input", "cleaned") && Japanese.IsLanguageOf(line);

    public string? WhyLeftOut(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!;
        if (bench.JapaneseDictionary is not null) return null;
        if (Japanese.HasKanji(input)) return "Chinese characters are read with --ja-dict";
        return line.GetProperty("cleaned").ValueEquals(_withoutDictionary.Normalize(input)) ? null : "where words begin, and how loan words are spelled, --ja-dict tells";
    }

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!, expected = line.GetProperty("cleaned").GetString()!;
        var normalizer = bench.JapaneseDictionary is { } dictionary ? new JapaneseNormalizer(dictionary, NormalizationMode.Reference, NullLogger.Instance) : _withoutDictionary;
        string actual = normalizer.Normalize(input);
        return string.Equals(actual, expected, StringComparison.Ordinal) ? null : $"'{input}' gives '{actual}' instead of '{expected}'";
    }
}
