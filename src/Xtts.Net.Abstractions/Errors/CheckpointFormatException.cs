namespace Xtts.Net;

/// <summary>A file is not a readable checkpoint: truncated, damaged, inconsistent, or something else altogether.</summary>
public sealed class CheckpointFormatException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public CheckpointFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
