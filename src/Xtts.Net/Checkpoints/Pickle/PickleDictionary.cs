namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A dictionary in the order it was written.</summary>
internal sealed class PickleDictionary
{
    private readonly List<KeyValuePair<object?, object?>> _entries = [];

    public IReadOnlyList<KeyValuePair<object?, object?>> Entries => _entries;

    public int Count => _entries.Count;

    public void Add(object? key, object? value) => _entries.Add(new(key, value));

    /// <summary>The value last written under a text key.</summary>
    public bool TryGet(string key, out object? value)
    {
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Key is not string name || name != key) continue;
            value = _entries[i].Value;
            return true;
        }

        value = null;
        return false;
    }
}
