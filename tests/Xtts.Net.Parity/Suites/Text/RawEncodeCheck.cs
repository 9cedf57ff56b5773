using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Ids of a string as it is.</summary>
internal sealed class RawEncodeCheck : ITextCheck
{
    public string Name => "ids of raw text";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("text", "tokens") && !DecodeCheck.IsDecoding(file, line);

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string text = line.GetProperty("text").GetString()!;
        return TextLine.Difference(bench.Tokenizer.EncodeRaw(text), line.Ids(), text);
    }
}
