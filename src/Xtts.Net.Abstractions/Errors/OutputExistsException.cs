namespace Xtts.Net;

/// <summary>The file to be written is there already, and overwriting was not asked for.</summary>
public sealed class OutputExistsException : ExportException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    public OutputExistsException(string path)
        : base($"The file '{path}' is there already. Name another one, or ask for it to be overwritten.") => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
