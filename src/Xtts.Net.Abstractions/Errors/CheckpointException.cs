namespace Xtts.Net;

/// <summary>A checkpoint cannot be used; the subtype says why.</summary>
public class CheckpointException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public CheckpointException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
