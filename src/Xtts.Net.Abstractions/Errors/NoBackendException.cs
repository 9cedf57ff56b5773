namespace Xtts.Net;

/// <summary>No backend was chosen.</summary>
public sealed class NoBackendException : BackendException
{
    /// <summary>Creates the error.</summary>
    public NoBackendException()
        : base("No backend was chosen. Add the package Xtts.Net.OnnxRuntime and a native package such as Microsoft.ML.OnnxRuntime, then call options.UseOnnxRuntime().")
    {
    }
}
