namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Beginnings that wrappers put before every key.</summary>
internal static class KeyPrefixes
{
    private static readonly string[] Prefixes = ["xtts.", "module.", "_orig_mod."];

    /// <summary>A key without its prefixes.</summary>
    public static string Strip(string key)
    {
        while (Array.Find(Prefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix) key = key[prefix.Length..];
        return key;
    }

    /// <summary>The prefixes of a key as they stand there; empty when it has none.</summary>
    public static string Of(string key) => key[..^Strip(key).Length];
}
