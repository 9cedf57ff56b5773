using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text.Chinese;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Numbers in Chinese characters.</summary>
internal sealed class ChineseNumbersCheck : ITextCheck
{
    public string Name => "chinese numbers";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("input", "text");

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!, expected = line.GetProperty("text").GetString()!;
        string actual = ChineseNumberNormalizer.Normalize(input);
        return string.Equals(actual, expected, StringComparison.Ordinal) ? null : $"'{input}' gives '{actual}' instead of '{expected}'";
    }
}
