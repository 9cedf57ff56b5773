namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Names of tensors, to ask them what is among them.</summary>
internal sealed class TensorNames(IEnumerable<string> names)
{
    private readonly string[] _names = [.. names];

    public int Count => _names.Length;

    /// <summary>Whether a name begins so.</summary>
    public bool Has(string beginning) => Array.Exists(_names, name => name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a name ends so.</summary>
    public bool HasEnding(string ending) => Array.Exists(_names, name => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a name contains this.</summary>
    public bool HasWithin(string part) => Array.Exists(_names, name => name.Contains(part, StringComparison.Ordinal));
}
