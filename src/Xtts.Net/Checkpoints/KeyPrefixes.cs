namespace Xtts.Net.Checkpoints;

/// <summary>What training programs put before or between the parts of a key: <c>xtts.</c> (the trainer's model), <c>module.</c> (data parallel), <c>_orig_mod.</c> (a compiled module).</summary>
internal static class KeyPrefixes
{
    private const string Trainer = "xtts", Parallel = "module", Compiled = "_orig_mod";

    /// <summary>A key without them, in whatever combination. Wrappers of a part of the model stand inside a key (<c>xtts.gpt.module.gpt.h.0…</c>); no part of XTTS has such a name itself.</summary>
    public static string Strip(string key)
    {
        if (!key.Contains(Trainer, StringComparison.Ordinal) && !key.Contains(Parallel, StringComparison.Ordinal) && !key.Contains(Compiled, StringComparison.Ordinal)) return key;
        string[] parts = key.Split('.');
        int first = CountLeading(parts);
        return string.Join('.', parts.Skip(first).Where((part, at) => part is not (Parallel or Compiled) || first + at == parts.Length - 1));
    }

    /// <summary>The prefixes that a key begins with, as they stand there; empty when it has none.</summary>
    public static string Of(string key)
    {
        string[] parts = key.Split('.');
        return string.Concat(parts.Take(CountLeading(parts)).Select(part => part + "."));
    }

    private static int CountLeading(string[] parts)
    {
        int count = 0;
        while (count < parts.Length - 1 && parts[count] is Trainer or Parallel or Compiled) count++;
        return count;
    }
}
