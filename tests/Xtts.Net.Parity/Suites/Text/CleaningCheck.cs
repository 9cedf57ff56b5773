using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Text as the model heard it.</summary>
internal sealed class CleaningCheck : ITextCheck
{
    private readonly TextNormalizer _normalizer = new(NormalizationMode.Reference);

    public string Name => "cleaning";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "input", "cleaned") && !Japanese.IsLanguageOf(line);

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!, expected = line.GetProperty("cleaned").GetString()!;
        string actual = _normalizer.Normalize(input, line.GetProperty("lang").GetString()!);
        return string.Equals(actual, expected, StringComparison.Ordinal) ? null : $"'{input}' gives '{actual}' instead of '{expected}'";
    }
}
