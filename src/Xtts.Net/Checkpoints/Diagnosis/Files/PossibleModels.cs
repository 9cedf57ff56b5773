namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>The files of a folder that may be models, by their names.</summary>
internal static class PossibleModels
{
    private const int Shown = 6;

    /// <summary>Names of the <c>.pth</c> and <c>.safetensors</c> files of a folder, in order, speaker files left out.</summary>
    public static string[] In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder.Length == 0 ? "." : folder)
            .Select(file => Path.GetFileName(file))
            .Where(name => name.EndsWith(".pth", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase))
            .Where(name => !name.StartsWith("speakers", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The first few names in quotes.</summary>
    public static string Quote(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(Shown).Select(name => $"'{name}'")) + (names.Count > Shown ? $" and {names.Count - Shown} more" : "");
}
