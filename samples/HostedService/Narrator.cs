using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xtts.Net;
using Xtts.Net.Synthesis;

namespace HostedService;

/// <summary>Speaks the new lines of a watched text file with the configured voice. A host that stops ends it between two codes; a line that was not finished is spoken in the next run.</summary>
internal sealed partial class Narrator(ITextToSpeechClient client, IOptions<NarratorOptions> options, IHostApplicationLifetime lifetime, ILogger<Narrator> logger) : BackgroundService
{
    private static readonly TimeSpan SaveTime = TimeSpan.FromMilliseconds(200); // for a writer that is not done at the first sign of a change

    private readonly NarratorOptions _options = options.Value;
    private readonly Narration _narration = new(Path.GetFullPath(options.Value.Output));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string path = Path.GetFullPath(_options.Text);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new WatchedFile(path);
        LogWatching(path);
        while (true)
        {
            await file.WaitAsync(stoppingToken);
            await Task.Delay(SaveTime, stoppingToken);
            bool complete = await NarrateAsync(path, stoppingToken);
            if (!_options.Once) continue;
            Environment.ExitCode = complete ? 0 : 1;
            lifetime.StopApplication();
            return;
        }
    }

    private async Task<bool> NarrateAsync(string path, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            lines = await ReadAsync(path, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotRead(path, error.Message);
            return false;
        }

        int spoken = 0, failed = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!_narration.IsNew(i + 1, lines[i])) continue;
            if (await SpeakAsync(i + 1, lines[i], cancellationToken)) spoken++;
            else failed++;
        }

        LogDone(lines.Length, spoken, failed);
        return failed == 0;
    }

    private async Task<bool> SpeakAsync(int number, string line, CancellationToken cancellationToken)
    {
        var wishes = new TextToSpeechOptions();
        if (_options.Seed is { } seed) wishes.AdditionalProperties = new() { ["seed"] = seed };
        try
        {
            var response = await client.GetAudioAsync(line, wishes, cancellationToken);
            var speech = (Speech)response.RawRepresentation!;
            _narration.Add(number, line, speech);
            LogSpoken(number, speech.Duration.TotalSeconds);
            return true;
        }
        catch (Exception error) when (error is XttsException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            LogNotSpoken(number, error.Message);
            return false;
        }
    }

    private static async Task<string[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // Whoever writes the text may have it open.
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        string text = await reader.ReadToEndAsync(cancellationToken);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [LoggerMessage(1, LogLevel.Information, "Watching {Path}. Ctrl+C stops.")]
    private partial void LogWatching(string path);

    [LoggerMessage(2, LogLevel.Information, "Line {Number} spoken: {Seconds:F2} s.")]
    private partial void LogSpoken(int number, double seconds);

    [LoggerMessage(3, LogLevel.Warning, "Line {Number} cannot be spoken: {Reason}")]
    private partial void LogNotSpoken(int number, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Path} cannot be read: {Reason}")]
    private partial void LogNotRead(string path, string reason);

    [LoggerMessage(5, LogLevel.Information, "{Lines} lines in the text; {Spoken} new ones spoken, {Failed} failed.")]
    private partial void LogDone(int lines, int spoken, int failed);
}
