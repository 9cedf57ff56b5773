namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values of the sequences of a batch. A sequence enters (its prompt is run on memory of its own, or on its place), joins the others, and is removed. Not thread-safe.</summary>
internal interface ISequenceCache : IDisposable
{
    /// <summary>Makes room for one more sequence, keeping what is there. An error leaves everything as it was.</summary>
    /// <param name="room">Positions that the new sequence needs.</param>
    /// <param name="used">Positions in use of each live sequence.</param>
    void Reserve(int room, ReadOnlySpan<int> used);

    /// <summary>Puts the sequence whose prompt has run behind the live ones. An error leaves everything as it was.</summary>
    /// <param name="index">Number of the sequence: that of live ones.</param>
    void Join(int index);

    /// <summary>Takes a sequence out; the last one takes its number. An error leaves everything as it was.</summary>
    /// <param name="index">The sequence.</param>
    /// <param name="last">The last sequence.</param>
    /// <param name="used">Positions in use of the last sequence.</param>
    void Remove(int index, int last, int used);
}
