namespace Xtts.Net.Downloading.Hub;

/// <summary>A failure that may pass: it is tried again, and becomes its cause when that does not help.</summary>
internal sealed class TransientFailure : Exception
{
    public TransientFailure(ModelDownloadException cause, TimeSpan? retryAfter = null)
        : base(cause.Message, cause)
    {
        Cause = cause;
        RetryAfter = retryAfter;
    }

    /// <summary>What to tell the caller in the end.</summary>
    public ModelDownloadException Cause { get; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; }
}
