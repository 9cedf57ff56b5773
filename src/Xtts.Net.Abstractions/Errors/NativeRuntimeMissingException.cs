namespace Xtts.Net;

/// <summary>The native part of a backend is not in the application.</summary>
public sealed class NativeRuntimeMissingException : BackendException
{
    /// <summary>Creates the error.</summary>
    /// <param name="package">The package to add.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public NativeRuntimeMissingException(string package, string message, Exception? innerException = null)
        : base(message, innerException) => Package = package;

    /// <summary>The package to add to the application.</summary>
    public string Package { get; }
}
