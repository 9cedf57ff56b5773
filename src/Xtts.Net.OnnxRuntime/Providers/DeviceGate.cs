using System.Diagnostics.CodeAnalysis;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Who may use a provider's devices at once. Thread-safe; a thread that is inside may enter again as it is, but not become alone.</summary>
/// <param name="oneAtATime">Whether a device takes one caller at a time; otherwise callers are side by side but for one that asks to be alone, as a caller that records does.</param>
[SuppressMessage("Design", "CA1001", Justification = "There is one for each provider, as long as the process lives.")]
internal sealed class DeviceGate(bool oneAtATime)
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Waits until the device may be used.</summary>
    /// <param name="alone">Whether nobody else may use it meanwhile.</param>
    public void Enter(bool alone)
    {
        if (alone || oneAtATime) _lock.EnterWriteLock();
        else _lock.EnterReadLock();
    }

    /// <summary>Ends a use that began with the same <paramref name="alone"/>.</summary>
    public void Exit(bool alone)
    {
        if (alone || oneAtATime) _lock.ExitWriteLock();
        else _lock.ExitReadLock();
    }
}
