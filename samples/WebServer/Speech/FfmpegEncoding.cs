using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using WebServer.Errors;

namespace WebServer.Speech;

/// <summary>One speech through an ffmpeg of its own, which lives as long as the speech does: samples go in while what is made of them comes out.</summary>
internal sealed partial class FfmpegEncoding(string program, SoundFormat format, IAsyncEnumerable<ReadOnlyMemory<byte>> samples, ILogger<FfmpegEncoding> logger)
{
    private const int BufferBytes = 16 << 10;

    /// <summary>The encoded bytes.</summary>
    /// <param name="cancellationToken">Ends the process.</param>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var source = samples.GetAsyncEnumerator(leaving.Token);
        if (!await source.MoveNextAsync()) yield break;
        using var process = Start();
        using var ending = leaving.Token.Register(() => End(process));
        var complaint = LastOfAsync(process.StandardError);
        var feeding = FeedAsync(source, process.StandardInput.BaseStream, leaving.Token);
        try
        {
            byte[] buffer = new byte[BufferBytes];
            for (int count; (count = await process.StandardOutput.BaseStream.ReadAsync(buffer, cancellationToken)) > 0;) yield return buffer.AsMemory(0, count);
            await feeding;
            await process.WaitForExitAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (process.ExitCode != 0) throw Failed(await complaint);
        }
        finally
        {
            // Whoever reads may leave in the middle.
            await leaving.CancelAsync();
            End(process);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await process.WaitForExitAsync(CancellationToken.None);     // as long as it is there, it takes what the next speech is to have
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-hide_banner", "-loglevel", "error", "-probesize", "32", "-f", "s16le", "-ar", "24000", "-ac", "1", "-i", "pipe:0", "-threads", "1", .. format.Encoding, "-flush_packets", "1", "pipe:1"])
            start.ArgumentList.Add(argument);
        start.Environment.Remove("FFREPORT");       // would write a log file wherever it says
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw Failed(error.Message);
        }
    }

    private static async Task FeedAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> source, Stream input, CancellationToken cancellationToken)
    {
        await using (input)
        {
            do
            {
                try
                {
                    await input.WriteAsync(source.Current, cancellationToken);
                    await input.FlushAsync(cancellationToken);
                }
                catch (IOException)
                {
                    return;     // it has ended before its time: its exit code tells
                }
            }
            while (await source.MoveNextAsync());
        }
    }

    private static async Task<string> LastOfAsync(StreamReader output)
    {
        string last = "";
        while (await output.ReadLineAsync() is { } line) last = line;
        return last;
    }

    private ApiException Failed(string reason)
    {
        LogFailed(format.Name, reason);
        return new ApiException(new ApiError(StatusCodes.Status500InternalServerError, $"ffmpeg could not make {format.Name}; the log of the server says why. Ask for wav or pcm.", ApiError.Server, "response_format", "encoding_failed"));
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "ffmpeg could not make {Format}: {Reason}")]
    private partial void LogFailed(string format, string reason);
}
