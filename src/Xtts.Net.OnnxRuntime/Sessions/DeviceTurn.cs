using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>A turn at a device that not everybody may use at once; nothing at all for other devices.</summary>
internal readonly ref struct DeviceTurn : IDisposable
{
    private readonly DeviceGate? _gate;
    private readonly bool _alone;

    private DeviceTurn(DeviceGate? gate, bool alone)
    {
        _gate = gate;
        _alone = alone;
    }

    /// <summary>Waits for the turn.</summary>
    /// <param name="gate">The device's gate, if it has one.</param>
    /// <param name="alone">Whether nobody else may use the device meanwhile.</param>
    public static DeviceTurn Take(DeviceGate? gate, bool alone = false)
    {
        gate?.Enter(alone);
        return new DeviceTurn(gate, alone);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate?.Exit(_alone);
}
