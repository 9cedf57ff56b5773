using System.CommandLine;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Models;

/// <summary>The folder of the commands that work on a folder of voice files.</summary>
internal sealed class VoiceFolderArgument
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "Folder with voice files (*.safetensors)." };

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add(_folder);

    /// <summary>The folder as it is written.</summary>
    public string PathOf(ParseResult arguments) => arguments.GetRequiredValue(_folder);

    /// <summary>The voices in it.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public FolderVoiceStore Open(ParseResult arguments)
    {
        string folder = PathOf(arguments);
        return Directory.Exists(folder) ? new FolderVoiceStore(folder) : throw new UsageException($"There is no folder '{folder}'.");
    }
}
