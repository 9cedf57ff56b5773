namespace Xtts.Net;

/// <summary>A file is a checkpoint of a kind that Xtts.Net recognises and does not load.</summary>
public sealed class UnsupportedCheckpointException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public UnsupportedCheckpointException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
