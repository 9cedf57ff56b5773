using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values of the sequences of a batch. A sequence enters (its prompt is run on memory of its own, or on its place), joins the others, and is removed. Not thread-safe.</summary>
internal interface IKeyValueCache : IDisposable
{
    /// <summary>Positions that the tensors of the live sequences have room for.</summary>
    int Room { get; }

    /// <summary>Positions that the tensors of the sequence that room was made for have room for.</summary>
    int EnteringRoom { get; }

    /// <summary>Makes room for one more sequence, keeping what is there. An error leaves everything as it was.</summary>
    /// <param name="room">Positions that the new sequence needs.</param>
    /// <param name="used">Positions in use of each live sequence.</param>
    void Reserve(int room, ReadOnlySpan<int> used);

    /// <summary>Binds keys and values of the sequence that room was made for.</summary>
    /// <param name="tensors">The prompt's run.</param>
    /// <param name="index">Number of the sequence: that of live ones.</param>
    void BindEntering(BoundTensors tensors, int index);

    /// <summary>Puts the sequence whose prompt has run behind the live ones. An error leaves everything as it was.</summary>
    /// <param name="index">Number of the sequence: that of live ones.</param>
    void Join(int index);

    /// <summary>Binds keys and values of the live sequences.</summary>
    /// <param name="tensors">A step.</param>
    /// <param name="count">Number of live sequences.</param>
    void Bind(BoundTensors tensors, int count);

    /// <summary>Takes a sequence out; the last one takes its number. An error leaves everything as it was.</summary>
    /// <param name="index">The sequence.</param>
    /// <param name="last">The last sequence.</param>
    /// <param name="used">Positions in use of the last sequence.</param>
    void Remove(int index, int last, int used);
}
