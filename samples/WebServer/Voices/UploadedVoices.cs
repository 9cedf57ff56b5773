using Microsoft.Extensions.Options;
using WebServer.Errors;
using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>Keeps the clips of uploaded voices: a folder for each, of the voice's name, so that they are cloned for whatever model serves, after a restart too. Thread-safe.</summary>
internal sealed class UploadedVoices
{
    // A process that was ended in the middle leaves what it had received.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly string _incoming;
    private readonly int _most;

    public UploadedVoices(IHostEnvironment environment, IOptions<ServerOptions> options)
    {
        string root = Path.GetFullPath(options.Value.VoiceFolder, environment.ContentRootPath);
        _most = options.Value.Limits.MaxVoices;
        Folder = Directory.CreateDirectory(Path.Combine(root, "uploaded")).FullName;
        _incoming = Directory.CreateDirectory(Path.Combine(root, "incoming")).FullName;
        foreach (var left in new DirectoryInfo(_incoming).EnumerateDirectories().Where(left => left.LastWriteTimeUtc < DateTime.UtcNow - Abandoned)) left.Delete(recursive: true);
    }

    /// <summary>The folder of voices.</summary>
    public string Folder { get; }

    /// <summary>Makes room for what a client sends.</summary>
    public VoiceUpload Receive() => new(Directory.CreateDirectory(Path.Combine(_incoming, Path.GetRandomFileName())).FullName);

    /// <summary>Whether a voice was uploaded.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Keeps what was received as a voice.</summary>
    /// <exception cref="ApiException">There is one of that name, or there are enough.</exception>
    public void Keep(VoiceUpload upload, string name)
    {
        lock (_lock)
        {
            if (Find(name) is not null) throw Taken(name);
            if (Directory.EnumerateDirectories(Folder).Count() >= _most) throw new ApiException(ApiError.Invalid($"There are {_most} uploaded voices already. Delete one first.", code: "too_many_voices", status: StatusCodes.Status409Conflict));
            Directory.Move(upload.Folder, Path.Combine(Folder, VoiceName.Require(name)));
        }
    }

    /// <summary>Removes a voice.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string name)
    {
        using var leaving = Receive();
        lock (_lock)
        {
            if (Find(name) is not { } folder) return false;
            // Moved first: a voice is whole or not there.
            Directory.Move(folder, Path.Combine(leaving.Folder, "voice"));
            return true;
        }
    }

    public static ApiException Taken(string name) => new(ApiError.Invalid($"There is a voice '{Shown.Of(name)}' already. Choose another name, or delete that one first.", "name", "voice_exists", StatusCodes.Status409Conflict));

    // Names are compared with those that are there, never joined to a path.
    private string? Find(string name) => Directory.EnumerateDirectories(Folder).FirstOrDefault(folder => VoiceName.Comparer.Equals(Path.GetFileName(folder), name));
}
