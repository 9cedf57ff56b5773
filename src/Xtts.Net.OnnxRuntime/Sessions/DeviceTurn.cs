namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>A turn at a device that takes one caller at a time; nothing at all for other devices.</summary>
internal readonly ref struct DeviceTurn : IDisposable
{
    private readonly Lock? _gate;

    private DeviceTurn(Lock? gate) => _gate = gate;

    /// <summary>Waits for the turn.</summary>
    /// <param name="gate">The device's gate, if it has one.</param>
    public static DeviceTurn Take(Lock? gate)
    {
        gate?.Enter();
        return new DeviceTurn(gate);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate?.Exit();
}
