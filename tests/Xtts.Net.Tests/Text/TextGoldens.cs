using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text;

/// <summary>Recorded lines of the reference's text front end.</summary>
internal static class TextGoldens
{
    /// <summary>The vocabulary that the lines were recorded with.</summary>
    public static BpeTokenizer Tokenizer { get; } = BpeTokenizer.Read(GoldenFolder.OfRepository.PathOf("text/vocab-small.json"));

    /// <summary>Files whose lines have a language, an input, its cleaned form and the ids of that.</summary>
    public static IEnumerable<string> CleanedFiles { get; } =
        Directory.GetFiles(GoldenFolder.OfRepository.PathOf("text"), "*.jsonl").Where(file => Lines(file).Any(line => line.TryGetProperty("cleaned", out _))).Order(StringComparer.Ordinal);

    /// <summary>The lines of a file named inside the folder, or by its full path.</summary>
    public static IReadOnlyList<JsonElement> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(GoldenFolder.OfRepository.PathOf("text"), file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>A text of a line.</summary>
    public static string Text(this JsonElement line, string name) => line.GetProperty(name).GetString()!;

    /// <summary>The ids of a line.</summary>
    public static int[] Tokens(this JsonElement line) => [.. line.GetProperty("tokens").EnumerateArray().Select(id => id.GetInt32())];
}
