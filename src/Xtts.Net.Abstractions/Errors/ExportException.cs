namespace Xtts.Net;

/// <summary>A checkpoint cannot be written; nothing was left at the target. The subtype, where there is one, says why.</summary>
public class ExportException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ExportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
