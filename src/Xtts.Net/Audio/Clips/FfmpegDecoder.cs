using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Xtts.Net.Audio.Clips;

/// <summary>Decodes sound files with the ffmpeg of the machine: one process a file, no shell.</summary>
/// <remarks>
/// The kind of file is told to ffmpeg, not guessed by it, and it may open nothing but the file itself: what is really a playlist fetches nothing and reads nothing else. Decoding ends after ten minutes of sound,
/// 256 MiB of samples, or the time limit; then, and when it is cancelled, the process and its children are ended. Thread-safe.
/// </remarks>
internal sealed class FfmpegDecoder
{
    private const int MaxSeconds = 600;
    private const long MaxOutputBytes = 256 << 20;
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(5);

    private readonly FfmpegProgram _program;
    private readonly TimeSpan _timeLimit;

    /// <param name="program">Finds ffmpeg.</param>
    /// <param name="timeLimit">How long decoding one file may take; by default two minutes.</param>
    public FfmpegDecoder(FfmpegProgram program, TimeSpan? timeLimit = null)
    {
        _program = program;
        _timeLimit = timeLimit ?? TimeSpan.FromMinutes(2);
    }

    /// <summary>Makes sure that there is an ffmpeg.</summary>
    /// <exception cref="FfmpegNotFoundException">There is none.</exception>
    public void Require(SoundContainer container, string source) => _program.Require($"{source} is {container.Name}");

    /// <summary>Decodes the first audio stream of a file; blocks until done.</summary>
    /// <param name="path">The file, which can be sought.</param>
    /// <param name="container">What it is.</param>
    /// <param name="source">What is read, for messages.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>All channels at the file's own sample rate.</returns>
    /// <exception cref="FfmpegNotFoundException">There is no ffmpeg.</exception>
    /// <exception cref="AudioFormatException">ffmpeg cannot decode the file, or takes too long.</exception>
    public AudioClip Decode(string path, SoundContainer container, string source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string program = _program.Require($"{source} is {container.Name}");
        using var process = Start(program, path, container, source);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeLimit);
        using var ending = limit.Token.Register(() => End(process));
        process.StandardInput.Close();
        var complaint = LastLine.OfAsync(process.StandardError.BaseStream);
        var (clip, fault, cut) = Read(process, source);

        // Closing the pipe lets a process that still writes come to its end by itself.
        process.StandardOutput.Close();
        if (cut || !process.WaitForExit(EndingTime)) End(process);
        cancellationToken.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
            throw new AudioFormatException(string.Create(CultureInfo.InvariantCulture, $"{source} is {container.Name}, and ffmpeg took longer than {_timeLimit.TotalSeconds:0.#} s to decode it. Convert it to 16-bit PCM WAV."));
        process.WaitForExit();
        if (!cut && process.ExitCode != 0) throw Failed(container, source, complaint);
        return clip ?? throw Failed(container, source, complaint, fault);
    }

    private static (AudioClip? Clip, AudioFormatException? Fault, bool Cut) Read(Process process, string source)
    {
        using var output = new LimitedStream(process.StandardOutput.BaseStream, MaxOutputBytes);
        try
        {
            return (WaveReader.Read(output, source), null, output.IsCut);
        }
        catch (AudioFormatException e)
        {
            return (null, e, false);
        }
        catch (IOException e)
        {
            return (null, new AudioFormatException($"{source}: what ffmpeg writes cannot be read: {e.Message}", e), false);
        }
    }

    private static Process Start(string program, string path, SoundContainer container, string source)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (string argument in (ReadOnlySpan<string>)
        [
            "-nostdin", "-hide_banner", "-loglevel", "error",
            "-protocol_whitelist", "file", "-f", container.Demuxer, "-i", "file:" + Path.GetFullPath(path),
            "-map", "0:a:0", "-t", MaxSeconds.ToString(CultureInfo.InvariantCulture), "-c:a", "pcm_f32le", "-f", "wav", "pipe:1",
        ]) start.ArgumentList.Add(argument);
        start.Environment.Remove("FFREPORT");       // would write a log file wherever it says
        start.Environment["AV_LOG_FORCE_NOCOLOR"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new FfmpegNotFoundException($"{source} is {container.Name}, and '{program}' cannot be started: {e.Message} Repair it, or convert the clip to 16-bit PCM WAV.", e);
        }
    }

    private static AudioFormatException Failed(SoundContainer container, string source, Task<string> complaint, Exception? cause = null)
    {
        // A process that was left behind by ffmpeg may hold the pipe open.
        string said = complaint.Wait(EndingTime) && complaint.Result.Length > 0 ? complaint.Result : "it says nothing about why";
        return new AudioFormatException($"{source} is {container.Name}, and ffmpeg could not decode it: {said}. Check that it plays, or convert it to 16-bit PCM WAV.", cause);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
