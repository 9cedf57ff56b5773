namespace Xtts.Net.WebServer.Tests;

/// <summary>A test with the ffmpeg of the machine, for several values.</summary>
public sealed class FfmpegTheoryAttribute : TheoryAttribute
{
    public FfmpegTheoryAttribute() => Skip = Ffmpeg.Missing;
}
