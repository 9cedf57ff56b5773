namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Hands out the parts of a work, one after the other, to whoever asks next.</summary>
internal sealed class TurnCounter
{
    private int _next;

    /// <summary>Begins anew. Not while somebody asks.</summary>
    public void Reset() => Volatile.Write(ref _next, 0);

    /// <summary>The next part.</summary>
    public int Take() => Interlocked.Increment(ref _next) - 1;
}
