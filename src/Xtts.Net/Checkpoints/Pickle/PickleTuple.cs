namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A tuple.</summary>
internal sealed class PickleTuple(object?[] items)
{
    /// <summary>The tuple without items.</summary>
    public static PickleTuple Empty { get; } = new([]);

    public int Count => items.Length;

    public object? this[int index] => items[index];

    public ReadOnlySpan<object?> Items => items;

    /// <summary>The items as sizes or strides.</summary>
    /// <returns><see langword="false"/> when one is no integer.</returns>
    public bool TryGetIntegers(out long[] values)
    {
        values = new long[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not long value) return false;
            values[i] = value;
        }

        return true;
    }
}
