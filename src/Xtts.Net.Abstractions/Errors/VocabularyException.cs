namespace Xtts.Net;

/// <summary>A vocab.json is not that of an XTTS v2 model, or does not fit the checkpoint.</summary>
public sealed class VocabularyException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public VocabularyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
