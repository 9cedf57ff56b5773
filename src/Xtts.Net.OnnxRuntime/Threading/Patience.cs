namespace Xtts.Net.OnnxRuntime.Threading;

/// <summary>Waiting for another thread that is expected within microseconds: awake at first, then leaving the processor to whoever wants it.</summary>
/// <remarks>On a busy machine the awaited thread may itself be waiting for a processor, so spinning on would only keep it from one.</remarks>
internal struct Patience
{
    private const int Spins = 400;          // about 50 microseconds
    private const int PausesPerSpin = 4;

    private int _waits;

    /// <summary>Waits a little.</summary>
    public void Wait()
    {
        if (_waits < Spins)
        {
            _waits++;
            Thread.SpinWait(PausesPerSpin);
        }
        else
        {
            Thread.Yield();
        }
    }
}
