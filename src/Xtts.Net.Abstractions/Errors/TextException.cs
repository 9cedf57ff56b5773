namespace Xtts.Net;

/// <summary>A text cannot be spoken; the subtype says why.</summary>
public class TextException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public TextException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
