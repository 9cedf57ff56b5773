namespace Xtts.Net;

/// <summary>A text has nothing to say.</summary>
public sealed class EmptyTextException : TextException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public EmptyTextException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
