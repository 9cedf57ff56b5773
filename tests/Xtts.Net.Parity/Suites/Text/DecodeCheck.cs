using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Text of ids.</summary>
internal sealed class DecodeCheck : ITextCheck
{
    public string Name => "text of ids";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("text", "tokens") && IsDecoding(file, line);

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string expected = line.GetProperty("text").GetString()!;
        string actual = bench.Tokenizer.Decode(line.Ids());
        return string.Equals(actual, expected, StringComparison.Ordinal) ? null : $"'{actual}' instead of '{expected}'";
    }

    /// <summary>Tells the direction of a line with text and ids: by the file's name, else by which field stands first.</summary>
    public static bool IsDecoding(TextGoldenFile file, JsonElement line)
    {
        if (file.Name.Contains("decode", StringComparison.Ordinal)) return true;
        return !file.Name.Contains("encode", StringComparison.Ordinal) && line.EnumerateObject().First().NameEquals("tokens");
    }
}
