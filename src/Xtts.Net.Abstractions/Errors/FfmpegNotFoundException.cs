namespace Xtts.Net;

/// <summary>A sound file needs ffmpeg, and there is none, or it cannot be started.</summary>
public sealed class FfmpegNotFoundException : AudioFormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public FfmpegNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
