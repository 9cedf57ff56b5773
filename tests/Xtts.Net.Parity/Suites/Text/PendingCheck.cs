using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>A property that lines record and the library does not have yet: its lines are counted as skipped, with the reason.</summary>
/// <param name="name">Name in the log.</param>
/// <param name="reason">What is not there yet.</param>
/// <param name="fields">Fields that its lines have.</param>
internal sealed class PendingCheck(string name, string reason, params string[] fields) : ITextCheck
{
    public string Name => name;

    public string? Pending => reason;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has(fields);

    public string? FindDifference(JsonElement line, TextBench bench) => throw new InvalidOperationException($"'{name}' is not checked: {reason}.");
}
