namespace Xtts.Net;

/// <summary>A voice was made with a model of other sizes.</summary>
public sealed class VoiceMismatchException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public VoiceMismatchException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
