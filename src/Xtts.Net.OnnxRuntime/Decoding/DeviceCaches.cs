namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Makes the caches of a model whose keys and values lie in a device's memory. Thread-safe.</summary>
internal sealed class DeviceCaches : IDisposable
{
    private readonly CacheSessions _sessions;
    private readonly DeviceMemory _memory;

    /// <param name="sessions">The rearranging graphs, owned from now on.</param>
    /// <param name="memory">The device's memory, owned from now on.</param>
    public DeviceCaches(CacheSessions sessions, DeviceMemory memory)
    {
        _sessions = sessions;
        _memory = memory;
    }

    /// <summary>Makes an empty cache.</summary>
    /// <param name="longest">Most positions of a sequence.</param>
    public DeviceKeyValueCache Create(int longest) => new(_sessions, _memory, longest);

    /// <inheritdoc/>
    public void Dispose()
    {
        _memory.Dispose();
        _sessions.Dispose();
    }
}
