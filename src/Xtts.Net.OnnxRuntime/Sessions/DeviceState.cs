using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>What the sessions of one model share of their device: its turns, and whether it still works. Thread-safe.</summary>
/// <param name="provider">Where the sessions run.</param>
internal sealed class DeviceState(SelectedProvider provider)
{
    private string? _lostBecause;

    /// <summary>Provider and device, for errors.</summary>
    public string Place => provider.Place;

    /// <summary>Whether it is anything else than the processor.</summary>
    public bool IsDevice => !provider.IsProcessor;

    /// <summary>Entered by every call that may reach the device, where callers cannot always use it side by side.</summary>
    public DeviceGate? Gate => provider.Facts.Gate;

    /// <summary>Notes that the device is lost, and why; the first reason stays.</summary>
    public void MarkLost(string why) => Interlocked.CompareExchange(ref _lostBecause, why, null);

    /// <summary>Whether the device is lost.</summary>
    public bool IsLost => Volatile.Read(ref _lostBecause) is not null;

    /// <summary>Refuses work for a device that is lost: its driver may hang or answer with anything.</summary>
    /// <exception cref="DeviceLostException">The device is lost.</exception>
    public void ThrowIfLost()
    {
        if (Volatile.Read(ref _lostBecause) is { } why) throw Lost(why, null);
    }

    /// <summary>The error for a lost device.</summary>
    public DeviceLostException Lost(string why, Exception? cause) =>
        new(Place, $"The device of {Place} was lost ({why}). Dispose the models on it and load them again; if that fails too, restart the process and look at the driver.", cause);
}
