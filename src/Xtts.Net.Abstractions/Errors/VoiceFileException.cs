namespace Xtts.Net;

/// <summary>A voice file is not there, is damaged, or is something else.</summary>
public sealed class VoiceFileException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public VoiceFileException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
