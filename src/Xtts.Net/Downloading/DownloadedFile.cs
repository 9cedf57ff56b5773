namespace Xtts.Net.Downloading;

/// <summary>A file of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="WasThere">Whether it was on this machine before.</param>
public sealed record DownloadedFile(string Name, string Path, long Bytes, bool WasThere);
