namespace Xtts.Net;

/// <summary>A pickle asks for something that is no inert data: it was not run, and nothing was created.</summary>
public sealed class UnsafePickleException : CheckpointException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public UnsafePickleException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
