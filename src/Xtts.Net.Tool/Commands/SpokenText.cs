using System.Globalization;

namespace Xtts.Net.Tool.Commands;

/// <summary>A text and the WAV file that it becomes. Immutable.</summary>
/// <param name="Text">What to say.</param>
/// <param name="Path">The file to write.</param>
internal sealed record SpokenText(string Text, string Path)
{
    /// <summary>One WAV for each line that is not blank, numbered in the order of the lines, in a folder that is made when it is not there.</summary>
    /// <exception cref="UsageException">No line has a text.</exception>
    public static IReadOnlyList<SpokenText> OfLines(string lines, string folder)
    {
        string[] texts = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (texts.Length == 0) throw new UsageException("The file given with --lines has no text in it.");
        Directory.CreateDirectory(folder);
        string format = "D" + Math.Max(3, texts.Length.ToString(CultureInfo.InvariantCulture).Length).ToString(CultureInfo.InvariantCulture);
        return [.. texts.Select((text, index) => new SpokenText(text, System.IO.Path.Combine(folder, (index + 1).ToString(format, CultureInfo.InvariantCulture) + ".wav")))];
    }
}
