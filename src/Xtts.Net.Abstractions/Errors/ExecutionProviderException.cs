namespace Xtts.Net;

/// <summary>An execution provider that was asked for is not available.</summary>
public sealed class ExecutionProviderException : BackendException
{
    /// <summary>Creates the error.</summary>
    /// <param name="provider">The provider asked for.</param>
    /// <param name="package">The package that brings it; <see langword="null"/> when none is known.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ExecutionProviderException(string provider, string? package, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Provider = provider;
        Package = package;
    }

    /// <summary>The provider asked for.</summary>
    public string Provider { get; }

    /// <summary>The package that brings it.</summary>
    public string? Package { get; }
}
