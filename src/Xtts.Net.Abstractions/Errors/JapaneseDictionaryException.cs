namespace Xtts.Net;

/// <summary>A dictionary for Japanese cannot be used: a file of it is missing, damaged, or of another kind.</summary>
public sealed class JapaneseDictionaryException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public JapaneseDictionaryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
