using Xtts.Net.Checkpoints;

namespace Xtts.Net.Voices;

/// <summary>Keeps voices as <c>.safetensors</c> files of one folder: the name of a voice is the name of its file. Files that others put there are found.</summary>
/// <remarks>
/// Thread-safe; nothing is cached, so a file that comes or goes is seen at the next call. Files are written beside their place and then moved. The folder is made when the first voice is saved. Folders in it are
/// not looked into. Where a file system tells <c>Quiz</c> from <c>quiz</c> and has both, the one spelled as asked for is taken, and the listing says so.
/// </remarks>
public sealed class FolderVoiceStore : IVoiceStore
{
    private const string Extension = ".safetensors";
    private const string NameAdvice = "rename the file";

    private readonly Lock _writing = new();

    /// <summary>Creates a store over a folder, which need not exist yet.</summary>
    /// <param name="folder">The folder.</param>
    public FolderVoiceStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Folder = Path.GetFullPath(folder);
    }

    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredVoice>> ListAsync(CancellationToken cancellationToken = default)
    {
        var voices = new List<StoredVoice>();
        var seen = new HashSet<string>(VoiceName.Comparer);
        foreach (string file in Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            voices.Add(await DescribeAsync(file, seen, cancellationToken).ConfigureAwait(false));
        }

        return voices;
    }

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken = default)
    {
        string required = VoiceName.Require(name);
        return Task.Run(() => Find(required) is not null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        string required = VoiceName.Require(name);
        string file = await Task.Run(() => Find(required), cancellationToken).ConfigureAwait(false)
            ?? throw new VoiceNotFoundException(required, NearestName.Find(required, Files().Select(NameOf)));
        return await VoiceFile.LoadAsync(file, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(string name, Voice voice, CancellationToken cancellationToken = default)
    {
        string required = VoiceName.Require(name);
        ArgumentNullException.ThrowIfNull(voice);
        try
        {
            Directory.CreateDirectory(Folder);
            string temporary = Path.Combine(Folder, Path.GetRandomFileName());
            try
            {
                await VoiceFile.SaveAsync(voice, temporary, cancellationToken).ConfigureAwait(false);
                lock (_writing) File.Move(temporary, Find(required) ?? PathOf(required), overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceStoreException($"The voice '{required}' cannot be written to '{Folder}': {e.Message} Check the folder and its permissions.", e);
        }
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        string required = VoiceName.Require(name);
        return Task.Run(() => Delete(required), cancellationToken);
    }

    private bool Delete(string name)
    {
        try
        {
            lock (_writing)
            {
                if (Find(name) is not { } file) return false;
                File.Delete(file);
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceStoreException($"The voice '{name}' cannot be removed from '{Folder}': {e.Message} Check the permissions.", e);
        }
    }

    private static async Task<StoredVoice> DescribeAsync(string file, HashSet<string> seen, CancellationToken cancellationToken)
    {
        string name = NameOf(file);
        if (VoiceName.Fault(name) is { } fault) return new StoredVoice(Excerpt.Of(name)) { Problem = $"It cannot be asked for by its name, because {fault}: {NameAdvice}." };
        var entry = new StoredVoice(name) { Modified = new DateTimeOffset(File.GetLastWriteTimeUtc(file)) };
        if (!seen.Add(name)) return entry with { Problem = $"Another voice has this name but for upper and lower case or the form of its accents: {NameAdvice}." };
        try
        {
            var voice = await VoiceFile.LoadAsync(file, cancellationToken).ConfigureAwait(false);
            return entry with { Title = voice.Name, Provenance = voice.Provenance };
        }
        catch (VoiceFileException e)
        {
            return entry with { Problem = e.Message };
        }
    }

    /// <summary>The file of a voice: spelled exactly so, else but for case and normal form.</summary>
    private string? Find(string name)
    {
        string? similar = null;
        foreach (string file in Files())
        {
            string found = NameOf(file);
            if (string.Equals(found, name, StringComparison.Ordinal)) return file;
            if (similar is null && VoiceName.Comparer.Equals(found, name)) similar = file;
        }

        return similar;
    }

    private string[] Files()
    {
        try
        {
            return Directory.Exists(Folder)
                ? Directory.EnumerateFiles(Folder).Where(file => file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)).OrderBy(NameOf, VoiceName.Comparer).ThenBy(file => file, StringComparer.Ordinal).ToArray()
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceStoreException($"The folder '{Folder}' cannot be read: {e.Message} Check its permissions.", e);
        }
    }

    private string PathOf(string name) => Path.Combine(Folder, name + Extension);

    private static string NameOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return VoiceName.IsValid(name) ? VoiceName.Require(name) : name;
    }
}
