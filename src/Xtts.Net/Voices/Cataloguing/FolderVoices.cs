namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Voices in a folder: names are compared with those that are there, never joined to a path.</summary>
internal sealed class FolderVoices : IVoiceSource
{
    private const string VoiceFileExtension = ".safetensors";

    // Clips are known by their content; these are the files that a folder of clips is taken to consist of.
    private static readonly string[] ClipExtensions = [".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".wma", ".webm", ".w64"];

    private readonly VoiceFolder _folder;
    private readonly VoiceClones _clones;

    public FolderVoices(VoiceFolder folder, VoiceClones clones)
    {
        _folder = folder;
        _clones = clones;
    }

    /// <inheritdoc/>
    public VoiceSource Kind => VoiceSource.Folder;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Entries().Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);

    /// <inheritdoc/>
    public Task<VoiceRecipe?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var entry = Entries().FirstOrDefault(entry => StringComparer.OrdinalIgnoreCase.Equals(NameOf(entry), name));
        return Task.FromResult(entry switch
        {
            null => null,
            DirectoryInfo folder => _clones.Recipe(new ClipVoice(folder.Name, [.. Clips(folder).Select(clip => clip.FullName)]) { Settings = _folder.Settings }),
            _ => new VoiceRecipe(NameOf(entry), ClipStamp.Of([entry.FullName]), cancellation => VoiceFile.LoadAsync(entry.FullName, cancellation)),
        });
    }

    // Voice files before folders of the same name: they need no cloning.
    private IEnumerable<FileSystemInfo> Entries()
    {
        var folder = new DirectoryInfo(_folder.Path);
        if (!folder.Exists) return [];
        return folder.EnumerateFiles().Where(file => HasExtension(file, VoiceFileExtension)).Cast<FileSystemInfo>()
            .Concat(folder.EnumerateDirectories().Where(child => Clips(child).Any()));
    }

    private IEnumerable<FileInfo> Clips(DirectoryInfo voice) =>
        voice.EnumerateFiles().Where(file => ClipExtensions.Any(extension => HasExtension(file, extension))).OrderByDescending(IsPrimary).ThenBy(file => file.Name, StringComparer.OrdinalIgnoreCase);

    private bool IsPrimary(FileInfo clip) =>
        StringComparer.OrdinalIgnoreCase.Equals(clip.Name, _folder.PrimaryClip) || StringComparer.OrdinalIgnoreCase.Equals(Path.GetFileNameWithoutExtension(clip.Name), _folder.PrimaryClip);

    private static bool HasExtension(FileInfo file, string extension) => StringComparer.OrdinalIgnoreCase.Equals(file.Extension, extension);

    private static string NameOf(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name : Path.GetFileNameWithoutExtension(entry.Name);
}
