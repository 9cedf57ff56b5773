namespace Xtts.Net;

/// <summary>A server's answer was not followed because it is not safe: it leads away from HTTPS or in circles, is larger than limits allow, or is no listing of a repository.</summary>
public sealed class UnsafeDownloadException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public UnsafeDownloadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
