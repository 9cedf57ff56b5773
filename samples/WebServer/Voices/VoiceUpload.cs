namespace WebServer.Voices;

/// <summary>What a form brought. Its folder goes with it, unless it has become that of a voice.</summary>
internal sealed class VoiceUpload(string folder) : IDisposable
{
    /// <summary>Where its files are.</summary>
    public string Folder { get; } = folder;

    /// <summary>The name of the voice.</summary>
    public string? Name { get; set; }

    /// <summary>The clips, in order.</summary>
    public List<UploadedClip> Clips { get; } = [];

    /// <summary>Paths of the clips, in order.</summary>
    public IReadOnlyList<string> Paths => [.. Clips.Select(clip => clip.Path)];

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
