using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text;
using Xtts.Net.Text.Splitting;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Segments of a text.</summary>
internal sealed class SplittingCheck : ITextCheck
{
    private readonly ReferenceSplitter _splitter = new();

    public string Name => "splitting";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "input", "limit", "splits");

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string input = line.GetProperty("input").GetString()!;
        var limit = line.GetProperty("limit");
        string[] expected = [.. line.GetProperty("splits").EnumerateArray().Select(segment => segment.GetString()!)];
        var actual = _splitter.Split(input, LanguageTag.Parse(line.GetProperty("lang").GetString()!), limit.ValueKind == JsonValueKind.Null ? null : limit.GetInt32()).ToList();
        if (actual.SequenceEqual(expected, StringComparer.Ordinal)) return null;
        int at = actual.Zip(expected).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return $"'{input}': segment {at} of {actual.Count} is '{actual.ElementAtOrDefault(at)}' instead of '{expected.ElementAtOrDefault(at)}', of {expected.Length}";
    }
}
