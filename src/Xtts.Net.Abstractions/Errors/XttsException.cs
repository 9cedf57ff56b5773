namespace Xtts.Net;

/// <summary>Base of every error that Xtts.Net raises by itself. The message says what was wrong, where, and what to do.</summary>
public abstract class XttsException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    protected XttsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
