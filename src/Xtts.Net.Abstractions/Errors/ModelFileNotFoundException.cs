namespace Xtts.Net;

/// <summary>A file of a model is not there.</summary>
public sealed class ModelFileNotFoundException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ModelFileNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
