using Xtts.Net.Checkpoints.Runs;

namespace Xtts.Net.Configuration;

/// <summary>Finds the vocabulary that a configuration calls <c>tokenizer_file</c>, inside the folders that the application named and nowhere else.</summary>
internal sealed class VocabularySearch
{
    private readonly ConfinedFolders _allowed;
    private readonly IReadOnlyList<string> _folders;

    /// <param name="folders">Folders that the application named; a path of another machine is also looked for in them by its file name.</param>
    public VocabularySearch(IReadOnlyList<string> folders)
    {
        _allowed = new ConfinedFolders(folders);
        _folders = folders;
    }

    /// <summary>What was looked for, for messages.</summary>
    public List<string> Looked { get; } = [];

    /// <summary>The vocabulary that a configuration names.</summary>
    /// <returns>The file, or <see langword="null"/> when the configuration names none or it is not inside the folders.</returns>
    public string? Find(string configPath)
    {
        if (RunConfiguration.Read(configPath, out _).TokenizerFile is not { } named) return null;
        Looked.Add($"the configuration's tokenizer_file '{named}' (followed only inside the folders that were named)");
        string name = named[(named.LastIndexOfAny(['/', '\\']) + 1)..];
        return Candidates(configPath, named).Concat(name.Length == 0 ? [] : _folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(path => _allowed.Contains(path) && File.Exists(path));
    }

    // A relative path counts from the configuration or from a folder that was named; an absolute one stays as it is.
    private IEnumerable<string> Candidates(string configPath, string named)
    {
        if (named.Contains('\0', StringComparison.Ordinal)) return [];
        return Path.IsPathRooted(named) ? [named] : _folders.Prepend(Path.GetDirectoryName(configPath) ?? "").Select(folder => Path.Combine(folder, named));
    }
}
