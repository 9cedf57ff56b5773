using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Goldens;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Letters of Japanese that needs no dictionary: all but spaces, apostrophes between words that are one word here, and which <c>は</c> and <c>へ</c> are particles.</summary>
internal sealed class KanaLettersCheck : ITextCheck
{
    private readonly JapaneseNormalizer _normalizer = new(null, NormalizationMode.Reference, NullLogger.Instance);

    public string Name => "japanese kana without a dictionary";

    public bool Reads(TextGoldenFile file, JsonElement line) =>
        line.Has("lang", "input", "cleaned") && Japanese.IsLanguageOf(line) && line.GetProperty("input").GetString() is { } input && !Japanese.HasKanji(input) && !Japanese.HasKatakana(input);

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!, expected = line.GetProperty("cleaned").GetString()!;
        string actual = _normalizer.Normalize(input);
        return string.Equals(Letters(actual), Letters(expected), StringComparison.Ordinal) ? null : $"'{input}' has the letters of '{actual}' instead of '{expected}'";
    }

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
        .Replace("wa", "ha", StringComparison.Ordinal).Replace("he", "e", StringComparison.Ordinal);
}
