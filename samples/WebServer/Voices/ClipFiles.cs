using System.Collections.Frozen;

namespace WebServer.Voices;

/// <summary>Files of clips.</summary>
internal static class ClipFiles
{
    /// <summary>Endings of files that are taken for clips.</summary>
    public static FrozenSet<string> Extensions { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".mp4", ".aac", ".aiff", ".amr", ".au", ".webm", ".wma");
}
