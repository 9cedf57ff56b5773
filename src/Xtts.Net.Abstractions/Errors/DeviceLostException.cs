namespace Xtts.Net;

/// <summary>
/// A device stopped working: its driver was reset, it was taken away, or a program on it failed. Models on it are of no use any more: dispose them and load them again. Models on
/// other devices go on.
/// </summary>
public sealed class DeviceLostException : BackendException
{
    /// <summary>Creates the error.</summary>
    /// <param name="device">The device, such as <c>CUDA</c>.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public DeviceLostException(string device, string message, Exception? innerException = null)
        : base(message, innerException) => Device = device;

    /// <summary>The device that was lost.</summary>
    public string Device { get; }
}
