namespace Xtts.Net;

/// <summary>A voice store cannot be read or written.</summary>
public sealed class VoiceStoreException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public VoiceStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
