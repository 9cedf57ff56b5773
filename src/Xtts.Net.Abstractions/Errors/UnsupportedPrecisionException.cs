namespace Xtts.Net;

/// <summary>A backend does not compute in the precision that was asked for where it was asked to run.</summary>
public sealed class UnsupportedPrecisionException : BackendException
{
    /// <summary>Creates the error.</summary>
    /// <param name="precision">The precision asked for.</param>
    /// <param name="message">What was wrong and what to do.</param>
    public UnsupportedPrecisionException(string precision, string message)
        : base(message) => Precision = precision;

    /// <summary>The precision asked for.</summary>
    public string Precision { get; }
}
