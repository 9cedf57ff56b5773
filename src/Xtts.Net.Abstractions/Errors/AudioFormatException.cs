namespace Xtts.Net;

/// <summary>A sound file cannot be read.</summary>
public class AudioFormatException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public AudioFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
