using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Japanese text, which is not written in Latin letters yet.</summary>
internal sealed class JapaneseCleaningCheck : ITextCheck
{
    public string Name => "japanese cleaning";

    public string? Pending => "Japanese is not written in Latin letters yet";

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "input", "cleaned") && Japanese.IsLanguageOf(line);

    public string? FindDifference(JsonElement line, TextBench bench) => throw new InvalidOperationException($"'{Name}' is not checked: {Pending}.");
}
