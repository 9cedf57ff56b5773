namespace Xtts.Net.Configuration;

/// <summary>Folders that the application named; what lies outside them is not even looked for.</summary>
internal sealed class ConfinedFolders
{
    private readonly string[] _named;
    private readonly string[] _real;

    /// <param name="folders">The folders.</param>
    public ConfinedFolders(IEnumerable<string> folders)
    {
        _named = [.. folders.Select(folder => Path.GetFullPath(folder.Length == 0 ? "." : folder)).Distinct()];
        _real = [.. _named.Select(RealPath.Of)];
    }

    /// <summary>Whether a path lies inside one of the folders, by its name and, when all its links are followed, in fact.</summary>
    /// <remarks>The name is judged first, so that nothing outside is touched: a path on another machine would make the system call there.</remarks>
    public bool Contains(string path)
    {
        try
        {
            string full = Path.GetFullPath(path);
            if (!_named.Concat(_real).Any(folder => IsBelow(folder, full))) return false;
            string real = RealPath.Of(full);
            return _real.Any(folder => IsBelow(folder, real));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsBelow(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }
}
