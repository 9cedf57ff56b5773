namespace Xtts.Net;

/// <summary>A backend cannot do its work here; the message says what to change.</summary>
public class BackendException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public BackendException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
