namespace Xtts.Net;

/// <summary>A server cannot be reached, does not answer, or answers with an error, and trying again did not help. What was fetched so far is kept.</summary>
public sealed class ModelServerException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="statusCode">The HTTP status; <see langword="null"/> when there was no answer.</param>
    /// <param name="retryAfter">How long the server asks to wait.</param>
    /// <param name="innerException">What caused it.</param>
    public ModelServerException(string message, int? statusCode = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status; <see langword="null"/> when there was no answer.</summary>
    public int? StatusCode { get; }

    /// <summary>How long the server asks to wait; <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
