using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Xtts.Net.Logging;

namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Voices in a folder: names are compared with those that are there, never joined to a path.</summary>
internal sealed class FolderVoices : IVoiceSource
{
    private const string VoiceFileExtension = ".safetensors";
    private const int MostTold = 10;

    // Clips are known by their content; these are the files that a folder of clips is taken to consist of.
    private static readonly FrozenSet<string> ClipExtensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".wav", ".mp3", ".flac", ".ogg", ".oga", ".opus", ".m4a", ".mp4", ".aac", ".aif", ".aiff", ".amr", ".au", ".caf", ".mka", ".webm", ".wma", ".wv", ".w64");

    // Hidden and system files are the caller's to judge, what may not be read is nobody's voice: lost+found at the root of a volume.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private readonly VoiceFolder _folder;
    private readonly VoiceClones _clones;
    private readonly ILogger _logger;

    /// <param name="folder">The folder.</param>
    /// <param name="clones">Makes voices of clips.</param>
    /// <param name="logger">Is told of files that are passed over.</param>
    public FolderVoices(VoiceFolder folder, VoiceClones clones, ILogger logger)
    {
        _folder = folder;
        _clones = clones;
        _logger = logger;
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
            DirectoryInfo folder => Telling(folder, _clones.Recipe(new ClipVoice(folder.Name, [.. Clips(folder).Select(clip => clip.FullName)]) { Settings = _folder.Settings })),
            _ => new VoiceRecipe(NameOf(entry), ClipStamp.Of([entry.FullName]), cancellation => VoiceFile.LoadAsync(entry.FullName, cancellation)),
        });
    }

    // Every time that the voice is made, which is once for the present state of its clips.
    private VoiceRecipe Telling(DirectoryInfo voice, VoiceRecipe recipe) => recipe with
    {
        MakeAsync = cancellationToken =>
        {
            foreach (var file in FilesOf(voice).Where(IsPassedOver).OrderBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Take(MostTold)) _logger.FilePassedOver(voice.Name, file.Name);
            return recipe.MakeAsync(cancellationToken);
        },
    };

    // Voice files before folders of the same name: they need no cloning.
    private IEnumerable<FileSystemInfo> Entries()
    {
        var folder = new DirectoryInfo(_folder.Path);
        if (!folder.Exists) return [];
        return FilesOf(folder).Where(file => HasExtension(file, VoiceFileExtension)).Cast<FileSystemInfo>()
            .Concat(folder.EnumerateDirectories("*", Readable).Where(child => Clips(child).Any()));
    }

    private IEnumerable<FileInfo> Clips(DirectoryInfo voice) =>
        FilesOf(voice).Where(IsClip).OrderByDescending(IsPrimary).ThenBy(file => file.Name, StringComparer.OrdinalIgnoreCase);

    private static FileInfo[] FilesOf(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFiles("*", Readable);
        }
        catch (IOException)
        {
            return [];      // it was taken away while the names were gathered
        }
    }

    private bool IsPrimary(FileInfo clip) =>
        StringComparer.OrdinalIgnoreCase.Equals(clip.Name, _folder.PrimaryClip) || StringComparer.OrdinalIgnoreCase.Equals(Path.GetFileNameWithoutExtension(clip.Name), _folder.PrimaryClip);

    private static bool IsClip(FileInfo file) => ClipExtensions.Contains(file.Extension);

    // Hidden files are those of file managers and versioning.
    private static bool IsPassedOver(FileInfo file) => !IsClip(file) && !file.Name.StartsWith('.') && !file.Attributes.HasFlag(FileAttributes.Hidden);

    private static bool HasExtension(FileInfo file, string extension) => StringComparer.OrdinalIgnoreCase.Equals(file.Extension, extension);

    private static string NameOf(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name : Path.GetFileNameWithoutExtension(entry.Name);
}
