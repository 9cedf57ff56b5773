namespace Xtts.Net;

/// <summary>Reference clips cannot make a voice: too short, or silent.</summary>
public sealed class ReferenceAudioException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ReferenceAudioException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
