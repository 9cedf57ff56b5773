namespace Xtts.Net;

/// <summary>A file is not what its repository says: another length, or other bytes. It was thrown away.</summary>
public sealed class ModelIntegrityException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="fault">What is wrong with it, after <c>The file '…'</c>: <c>has the SHA-256 …, expected …</c>.</param>
    public ModelIntegrityException(string file, string fault)
        : base($"The file '{file}' {fault}. What came was thrown away. Fetch it again; when that does not help, a proxy or mirror on the way changes what it passes on.") => File = file;

    /// <summary>Name of the file.</summary>
    public string File { get; }
}
