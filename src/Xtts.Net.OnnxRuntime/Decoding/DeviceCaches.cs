using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Makes the caches of a model whose keys and values lie in a device's memory. Thread-safe.</summary>
internal sealed class DeviceCaches : IDisposable
{
    private readonly CacheSessions _sessions;
    private readonly OrtMemoryInfo _memory;
    private readonly OnnxElementType _type;

    /// <param name="sessions">The rearranging graphs, owned from now on.</param>
    /// <param name="memory">The device's memory.</param>
    /// <param name="type">Element type of keys and values.</param>
    public DeviceCaches(CacheSessions sessions, OrtMemoryInfo memory, OnnxElementType type)
    {
        _sessions = sessions;
        _memory = memory;
        _type = type;
    }

    /// <summary>Makes an empty cache.</summary>
    /// <param name="session">Session of the GPT.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public DeviceKeyValueCache Create(ModelSession session, ModelSizes sizes, int longest) => new(session, _sessions, _memory, sizes, _type, longest);

    /// <inheritdoc/>
    public void Dispose() => _sessions.Dispose();
}
