namespace Xtts.Net;

/// <summary>A device has not enough free memory for what was asked. The model stays usable: end other sequences, ask for less at once, or free memory, and try again.</summary>
public sealed class DeviceMemoryException : BackendException
{
    /// <summary>Creates the error.</summary>
    /// <param name="device">The device, such as <c>cuda:0</c>.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public DeviceMemoryException(string device, string message, Exception? innerException = null)
        : base(message, innerException) => Device = device;

    /// <summary>The device whose memory was not enough.</summary>
    public string Device { get; }
}
