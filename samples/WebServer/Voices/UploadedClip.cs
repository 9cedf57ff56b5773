namespace WebServer.Voices;

/// <summary>A file that was sent.</summary>
/// <param name="FileName">What the client calls it.</param>
/// <param name="Path">Where it is.</param>
internal sealed record UploadedClip(string FileName, string Path);
