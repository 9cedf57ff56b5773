namespace Xtts.Net.WebServer.Browser.Tests.Browsers;

/// <summary>The Chromium of the machine.</summary>
internal static class Chromium
{
    private const string Variable = "XTTS_CHROMIUM";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program: what <c>XTTS_CHROMIUM</c> names, else the first of the usual names that is on the path; <see langword="null"/> where there is none.</summary>
    public static string? Program { get; } = Find();

    /// <summary>How to get one.</summary>
    public static string HowToGetIt => $"There is no Chromium on this machine (on Debian: apt-get install chromium). Where it is in no folder of PATH, name it in {Variable}.";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names '{named}', which is not there.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
