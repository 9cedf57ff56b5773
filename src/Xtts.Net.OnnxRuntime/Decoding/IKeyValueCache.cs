using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>A cache that a session works on. Not thread-safe.</summary>
internal interface IKeyValueCache : ISequenceCache
{
    /// <summary>Binds keys and values of the sequence that room was made for.</summary>
    /// <param name="tensors">The prompt's run.</param>
    /// <param name="index">Number of the sequence: that of live ones.</param>
    void BindEntering(BoundTensors tensors, int index);

    /// <summary>Binds keys and values of the live sequences.</summary>
    /// <param name="tensors">A step.</param>
    /// <param name="count">Number of live sequences.</param>
    void Bind(BoundTensors tensors, int count);
}
