namespace Xtts.Net;

/// <summary>A checkpoint file was changed, cut short or replaced while it was open.</summary>
public sealed class CheckpointChangedException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public CheckpointChangedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
