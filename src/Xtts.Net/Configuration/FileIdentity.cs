using System.Text;

namespace Xtts.Net.Configuration;

/// <summary>Whether two paths lead to one file: links are followed, and names are told apart as the file system does.</summary>
internal static class FileIdentity
{
    /// <summary>Whether two paths lead to one file; different paths do only when both lead to a file that is there.</summary>
    /// <exception cref="IOException">Links lead in a circle, or a folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static bool AreOne(string first, string second)
    {
        string one = RealPath.Of(first), other = RealPath.Of(second);
        return one == other || (File.Exists(one) && File.Exists(other) && AreOne(one, other, folder => [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)]));
    }

    /// <summary>Whether paths without links, of which both lead somewhere, lead to the same place.</summary>
    /// <param name="first">One path.</param>
    /// <param name="second">The other.</param>
    /// <param name="namesIn">The names that a folder lists.</param>
    internal static bool AreOne(string first, string second, Func<string, string?[]> namesIn)
    {
        if (first == second) return true;
        string? folder = Path.GetDirectoryName(first), otherFolder = Path.GetDirectoryName(second);
        if (folder is null || otherFolder is null) return string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
        string name = Path.GetFileName(first), otherName = Path.GetFileName(second);
        if (!MayBeOne(name, otherName) || !AreOne(folder, otherFolder, namesIn)) return false;
        if (name == otherName) return true;

        // Both are there. Where names differ by their letters' case only, the folder lists both if it tells them apart, and one if it does not.
        string?[] names = namesIn(folder);
        return !names.Contains(name) || !names.Contains(otherName);
    }

    // Beyond ASCII, file systems also take composed and decomposed letters for one another.
    private static bool MayBeOne(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase) || (!Ascii.IsValid(name) && !Ascii.IsValid(other));
}
