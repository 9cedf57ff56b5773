using System.CommandLine;

namespace Xtts.Net.Tool.Models;

/// <summary>The option that names the dictionary by which Japanese is read.</summary>
internal sealed class JapaneseDictionaryOption
{
    private readonly Option<string?> _folder = new("--ja-dict") { Description = "Folder of a compiled MeCab dictionary (UniDic), by which Japanese is read.", HelpName = "FOLDER" };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_folder);

    /// <summary>The folder; <see langword="null"/> when none was named.</summary>
    public string? FolderOf(ParseResult arguments) => arguments.GetValue(_folder);
}
