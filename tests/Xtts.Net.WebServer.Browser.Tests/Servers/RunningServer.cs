using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Xtts.Net.WebServer.Browser.Tests.Servers;

/// <summary>The web server as a process of its own, with the demonstration model, on a port of the loopback interface that was free.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    /// <summary>How long a step may take before it passes for hanging, in milliseconds.</summary>
    public const int Patience = 180_000;

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private RunningServer(Process process, DirectoryInfo folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    /// <summary>A clip of speech, 16 bit mono.</summary>
    public static string Clip => Path.Combine(AppContext.BaseDirectory, "demo-voice", "ref_hu.wav");

    public Uri Address { get; }

    /// <param name="settings">Settings of the server: <c>Server:ApiKeys:0=secret</c>.</param>
    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("xtts-page-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "WebServer.dll"), "--urls=http://127.0.0.1:0", $"--Server:VoiceFolder={folder.FullName}", .. settings.Select(setting => $"--{setting}")];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.Add(line);
            if (Listening().Match(line) is { Success: true } match) address.TrySetResult(new Uri(match.Value));
        }

        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => { lock (said) address.TrySetException(new InvalidOperationException($"The server has ended: {string.Join(Environment.NewLine, said)}")); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningServer(process, folder, await address.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience)));
        }
        catch (Exception)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Ends the process at once, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
