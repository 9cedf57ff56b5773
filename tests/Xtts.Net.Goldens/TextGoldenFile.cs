using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>A recorded file of the text front end: one JSON object a line.</summary>
public sealed class TextGoldenFile
{
    private TextGoldenFile(string path, IReadOnlyList<JsonElement> lines)
    {
        Name = System.IO.Path.GetFileName(path);
        Lines = lines;
    }

    /// <summary>File name, which says with which vocabulary ids were recorded (<c>real-*</c>: that of the released model).</summary>
    public string Name { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<JsonElement> Lines { get; }

    /// <summary>Reads a file.</summary>
    public static TextGoldenFile Read(string path)
    {
        var lines = new List<JsonElement>();
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var document = JsonDocument.Parse(line);
            lines.Add(document.RootElement.Clone());
        }

        return new TextGoldenFile(path, lines);
    }
}
