namespace Xtts.Net.Configuration;

/// <summary>The path of a file or folder with every link in it followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>Follows the links of a path; a part that does not exist stands for itself.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path), done = Path.GetPathRoot(full)!;
        var left = new Stack<string>();
        Push(left, full[done.Length..]);
        for (int links = 0; left.TryPop(out string? part);)
        {
            if (part == "..")
            {
                done = Path.GetDirectoryName(done) ?? done;
                continue;
            }

            string next = Path.Combine(done, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks) throw new IOException($"The links of '{path}' lead in a circle.");
            if (Path.IsPathRooted(target))
            {
                target = Path.GetFullPath(target);
                done = Path.GetPathRoot(target)!;
                target = target[done.Length..];
            }

            Push(left, target);
        }

        return done;
    }

    private static void Push(Stack<string> left, string path)
    {
        foreach (string part in path.Split(Separators).Reverse())
        {
            if (part is not ("" or ".")) left.Push(part);
        }
    }
}
