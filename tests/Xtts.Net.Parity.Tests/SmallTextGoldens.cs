using Xtts.Net.Goldens;
using Xtts.Net.Parity.Options;

namespace Xtts.Net.Parity.Tests;

/// <summary>A folder with lines of every kind that the text suite knows, cut from the repository's own; a test may spoil it.</summary>
internal sealed class SmallTextGoldens : IDisposable
{
    private const string Vocabulary = "vocab-small.json";

    // Of each file its first lines; errors.jsonl is short and stays whole.
    private static readonly string[] Files = ["hu.jsonl", "edge.jsonl", "errors.jsonl", "raw-encode.jsonl", "decode.jsonl", "split.jsonl", "numbers.jsonl", "zh-numbers.jsonl"];
    private const int LinesOfEach = 12;

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"xtts-parity-text-{Guid.NewGuid():N}");

    public SmallTextGoldens()
    {
        Directory.CreateDirectory(_root);
        foreach (string file in Files) File.WriteAllLines(PathOf(file), File.ReadLines(GoldenFolder.OfRepository.PathOf("text/" + file)).Take(LinesOfEach));
        File.Copy(GoldenFolder.OfRepository.PathOf("text/" + Vocabulary), PathOf(Vocabulary));
    }

    public string PathOf(string name) => Path.Combine(_root, name);

    /// <summary>Writes a text of a line anew.</summary>
    public void Spoil(string file, int line, string from, string to)
    {
        string[] lines = File.ReadAllLines(PathOf(file));
        if (!lines[line].Contains(from, StringComparison.Ordinal)) throw new ArgumentException($"Line {line} of {file} has no '{from}'.", nameof(from));
        lines[line] = lines[line].Replace(from, to, StringComparison.Ordinal);
        File.WriteAllLines(PathOf(file), lines);
    }

    /// <summary>Takes the vocabulary out of the folder.</summary>
    /// <returns>Where it lies now.</returns>
    public string MoveVocabulary()
    {
        string elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, "elsewhere")).FullName, "vocab.json");
        File.Move(PathOf(Vocabulary), elsewhere);
        return elsewhere;
    }

    /// <summary>Runs the text suite.</summary>
    public (int Status, string[] Lines) Run(string? vocabulary = null)
    {
        using var output = new StringWriter();
        int status = ParityRunner.Run(new ParityOptions { Goldens = _root, Suites = ParitySuite.Text, Vocabulary = vocabulary }, output);
        return (status, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
