namespace Xtts.Net.Audio.Clips;

/// <summary>Finds the ffmpeg of the machine.</summary>
/// <remarks>Thread-safe, looks anew at every call.</remarks>
internal sealed class FfmpegProgram
{
    private const string Installing = "Install ffmpeg (Debian and Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg)";

    private readonly string? _configured;
    private readonly string _searchPath;

    /// <param name="configured">The program or its folder, as configured; <see langword="null"/> to look on the search path.</param>
    /// <param name="searchPath">Folders to look in; by default those of <c>PATH</c>.</param>
    public FfmpegProgram(string? configured, string? searchPath = null)
    {
        _configured = string.IsNullOrWhiteSpace(configured) ? null : configured;
        _searchPath = searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";
    }

    private static string FileName => OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";

    /// <summary>Full path of the program.</summary>
    /// <param name="what">What it is needed for: <c>'a.mp3' is an MP3 file</c>.</param>
    /// <exception cref="FfmpegNotFoundException">There is none.</exception>
    public string Require(string what)
    {
        if (_configured is null)
            return OnSearchPath() ?? throw new FfmpegNotFoundException($"{what}. Reading it needs ffmpeg, which is not on the PATH of this process. {Installing}, name it with XttsOptions.FfmpegPath, or convert the clip to 16-bit PCM WAV.");
        string path = Path.GetFullPath(Directory.Exists(_configured) ? Path.Combine(_configured, FileName) : _configured);
        return IsProgram(path) ? path : throw new FfmpegNotFoundException($"{what}. Reading it needs ffmpeg, and XttsOptions.FfmpegPath names '{_configured}', where there is no program. Correct it, or convert the clip to 16-bit PCM WAV.");
    }

    // A folder that is named from where the process happens to stand is passed over: what lies there may be anybody's.
    private string? OnSearchPath() => _searchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, FileName))
        .FirstOrDefault(IsProgram);

    private static bool IsProgram(string path)
    {
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & executable) != 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
