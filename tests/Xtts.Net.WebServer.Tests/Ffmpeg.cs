namespace Xtts.Net.WebServer.Tests;

/// <summary>The ffmpeg of the machine.</summary>
internal static class Ffmpeg
{
    /// <summary>Why a test with it is passed over.</summary>
    public static string? Missing { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg"))) ? null : "There is no ffmpeg on this machine (on Debian: apt-get install ffmpeg).";
}
