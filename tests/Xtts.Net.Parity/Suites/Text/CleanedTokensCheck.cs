using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Ids of cleaned text behind its language tag.</summary>
internal sealed class CleanedTokensCheck : ITextCheck
{
    public string Name => "tokens of cleaned text";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "cleaned", "tokens");

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string cleaned = line.GetProperty("cleaned").GetString()!;
        return TextLine.Difference(bench.Tokenizer.Encode(cleaned, line.GetProperty("lang").GetString()!), line.Ids(), cleaned);
    }
}
