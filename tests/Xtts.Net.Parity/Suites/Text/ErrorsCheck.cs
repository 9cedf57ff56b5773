using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Text on which the reference fails: any reading in words will do.</summary>
internal sealed class ErrorsCheck : ITextCheck
{
    private readonly TextNormalizer _normalizer = new(NormalizationMode.Reference);

    public string Name => "errors";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "input", "error");

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!;
        string actual = _normalizer.Normalize(input, line.GetProperty("lang").GetString()!);
        return actual.Length > 0 && !actual.Any(char.IsAsciiDigit) ? null : $"'{input}' gives '{actual}', which is no reading in words";
    }
}
