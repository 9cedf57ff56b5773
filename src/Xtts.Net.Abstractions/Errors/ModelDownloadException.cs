namespace Xtts.Net;

/// <summary>A model cannot be fetched. The subtype, where there is one, says why. What was fetched so far is kept where it can be gone on with.</summary>
public class ModelDownloadException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ModelDownloadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
