using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites;

/// <summary>Finds the reference clips that manifests name.</summary>
internal static class ReferenceClips
{
    private const string Folder = "audio";

    /// <summary>Path of a clip: named relative to the goldens, or by its name in <c>audio/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such clip.</exception>
    public static string PathOf(GoldenFolder folder, string name)
    {
        string inAudio = folder.PathOf($"{Folder}/{name}");
        if (File.Exists(inAudio)) return inAudio;
        string direct = folder.PathOf(name);
        return File.Exists(direct) ? direct : throw new FileNotFoundException($"The clip '{name}' is not in the goldens.");
    }
}
