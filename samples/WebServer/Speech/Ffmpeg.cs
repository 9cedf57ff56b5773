namespace WebServer.Speech;

/// <summary>The ffmpeg of the machine: the configured one (a program or its folder), else the first on the search path.</summary>
internal sealed class Ffmpeg
{
    public Ffmpeg(IConfiguration configuration, IHostEnvironment environment)
    {
        string name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        Path = configuration["Xtts:FfmpegPath"] is { Length: > 0 } configured
            ? Programs([configured, System.IO.Path.Combine(configured, name)], environment.ContentRootPath).FirstOrDefault()
            // A folder that is named from where the process happens to stand is passed over: what lies there may be anybody's.
            : Programs((Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Where(System.IO.Path.IsPathFullyQualified).Select(folder => System.IO.Path.Combine(folder, name)), "/").FirstOrDefault();
    }

    /// <summary>Where it is; <see langword="null"/> when there is none.</summary>
    public string? Path { get; }

    private static IEnumerable<string> Programs(IEnumerable<string> paths, string root) => paths.Select(path => System.IO.Path.GetFullPath(path, System.IO.Path.GetFullPath(root))).Where(File.Exists);
}
