using System.Globalization;

namespace Xtts.Net.Downloading;

/// <summary>Which files of a repository or folder make a model: those of fixed names, so that no server chooses what a file is called here.</summary>
internal static class ModelFileSelection
{
    private static readonly string[] Companions = ["config.json", "vocab.json"];
    private static readonly string[] Checkpoints = ["model.pth", "model.safetensors", "best_model.pth"];
    private static readonly string[] Optional = ["speakers_xtts.pth", "hash.md5", "LICENSE", "LICENSE.txt", "LICENSE.md"];

    /// <summary>Names of files with a text of the licence.</summary>
    public static bool IsLicense(string name) => name.StartsWith("LICENSE", StringComparison.Ordinal) && Optional.Contains(name);

    /// <summary>Chooses among names.</summary>
    /// <param name="names">All that there are.</param>
    /// <param name="missing">What a model needs and is not among them.</param>
    /// <returns>The files of the model, small ones first: what is wrong with a repository shows before gigabytes are fetched.</returns>
    public static IReadOnlyList<string> Choose(IReadOnlyCollection<string> names, out IReadOnlyList<string> missing)
    {
        var there = names.ToHashSet(StringComparer.Ordinal);
        string? checkpoint = Array.Find(Checkpoints, there.Contains) ?? Newest(names, "best_model_") ?? Newest(names, "checkpoint_");
        var lacking = Companions.Where(name => !there.Contains(name)).ToList();
        if (checkpoint is null) lacking.Add("model.pth");
        missing = lacking;
        return [.. Companions.Concat(Optional).Where(there.Contains), .. checkpoint is null ? Array.Empty<string>() : [checkpoint]];
    }

    private static string? Newest(IEnumerable<string> names, string prefix) =>
        names.Select(name => (Name: name, Step: StepOf(name, prefix))).Where(candidate => candidate.Step >= 0).DefaultIfEmpty().MaxBy(candidate => candidate.Step).Name;

    private static long StepOf(string name, string prefix)
    {
        const string ending = ".pth";
        if (name.Length <= prefix.Length + ending.Length || !name.StartsWith(prefix, StringComparison.Ordinal) || !name.EndsWith(ending, StringComparison.Ordinal)) return -1;
        return long.TryParse(name.AsSpan(prefix.Length..^ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : -1;
    }
}
