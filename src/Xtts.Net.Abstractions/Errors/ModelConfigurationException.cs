namespace Xtts.Net;

/// <summary>A config.json is not that of an XTTS v2 model, or contradicts the checkpoint.</summary>
public sealed class ModelConfigurationException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ModelConfigurationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
