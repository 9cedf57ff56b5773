using System.Globalization;
using Xtts.Net;
using Xtts.Net.Synthesis;

namespace HostedService;

/// <summary>The folder of the waves: <c>0001.wav</c> is the first line of the text that is not empty, and <c>0001.txt</c> beside it says what was spoken.</summary>
internal sealed class Narration(string folder)
{
    /// <summary>Whether a line has not been spoken yet, in this run or an earlier one, or has been another one then.</summary>
    public bool IsNew(int number, string line) => !File.Exists(PathOf(number, "wav")) || !File.Exists(PathOf(number, "txt")) || File.ReadAllText(PathOf(number, "txt")) != line;

    /// <summary>Keeps a line. The text comes last: a line that was not kept to the end is new again.</summary>
    public void Add(int number, string line, Speech speech)
    {
        Directory.CreateDirectory(folder);
        File.Delete(PathOf(number, "txt"));
        speech.Save(PathOf(number, "wav"));
        string temporary = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllText(temporary, line);
        File.Move(temporary, PathOf(number, "txt"));
    }

    private string PathOf(int number, string extension) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.{extension}"));
}
