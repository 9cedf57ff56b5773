using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Keys and values for a quantised GPT: each sequence has memory of its own, which it gives back when it leaves. Not thread-safe.</summary>
internal sealed class QuantizedCache : ISequenceCache
{
    private readonly ModelSizes _sizes;
    private readonly int _longest;
    private readonly SequenceMemory?[] _sequences;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="capacity">Most sequences at once.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public QuantizedCache(ModelSizes sizes, int capacity, int longest)
    {
        _sizes = sizes;
        _longest = longest;
        _sequences = new SequenceMemory?[capacity];
    }

    /// <summary>A sequence, live or entering.</summary>
    public SequenceMemory this[int slot] => _sequences[slot]!;

    /// <inheritdoc/>
    public void Reserve(int room, ReadOnlySpan<int> used)
    {
        var memory = new SequenceMemory(_sizes, SequenceMemory.RoomFor(room, _longest));
        _sequences[used.Length]?.Dispose();     // of a prompt that failed
        _sequences[used.Length] = memory;
    }

    /// <inheritdoc/>
    public void Join(int index)
    {
    }

    /// <inheritdoc/>
    public void Remove(int index, int last, int used)
    {
        _sequences[index]?.Dispose();
        _sequences[index] = _sequences[last];
        _sequences[last] = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sequence in _sequences) sequence?.Dispose();
        Array.Clear(_sequences);
    }
}
