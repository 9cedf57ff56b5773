namespace Xtts.Net.WebServer.Tests;

/// <summary>A test with the ffmpeg of the machine.</summary>
public sealed class FfmpegFactAttribute : FactAttribute
{
    public FfmpegFactAttribute() => Skip = Ffmpeg.Missing;
}
