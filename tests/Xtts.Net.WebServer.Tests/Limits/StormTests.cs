using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Xtts.Net.WebServer.Tests.Limits;

/// <summary>Many clients, and bad ones: every refused request gets a status and a sentence, and afterwards nobody holds a place.</summary>
[Collection(ServerGroup.Name)]
public sealed class StormTests
{
    private static readonly object Short = new { model = "tts-1", input = "Jó.", voice = "narrator", response_format = "pcm", seed = 3 }, Long = new { model = "tts-1", input = Texts.Long, voice = "narrator", response_format = "pcm" };

    [Fact]
    public async Task Answers_hundreds_at_once()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxSpeaking=4", "Server:Limits:MaxWaiting=20");
        byte[] expected = await server.SoundAsync(Short);

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            using var response = await server.SpeakAsync(Short);
            if (response.StatusCode == HttpStatusCode.OK) return (response.StatusCode, Told: (await response.Content.ReadAsByteArrayAsync()).SequenceEqual(expected));
            return (response.StatusCode, Told: (await Refusal.OfAsync(response)).Code == "queue_full" && response.Headers.RetryAfter is not null);
        }));

        answers.Should().OnlyContain(answer => answer.Told && (answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.TooManyRequests));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().BeGreaterThanOrEqualTo(24);
        await server.UntilQuietAsync();
    }

    [Fact]
    public async Task Stops_speaking_and_waiting_for_those_who_leave()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxSpeaking=4");
        using var leaving = new CancellationTokenSource();
        var requests = Enumerable.Range(0, 40).Select(_ => server.SpeakAsync(Long, leaving.Token)).ToArray();
        await server.UntilSpeakingAsync(4);

        await leaving.CancelAsync();
        foreach (var request in requests) await LeaveAsync(request);

        await server.UntilQuietAsync();
        (await server.SoundAsync(Short)).Should().NotBeEmpty();
    }

    [FfmpegFact]
    public async Task Ends_the_ffmpeg_of_those_who_leave()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxSpeaking=4");
        var body = new { model = "tts-1", input = Texts.Long, voice = "narrator", response_format = "mp3" };
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.SpeakAsync(body)));

        foreach (var response in responses) response.Dispose();

        responses.Should().OnlyContain(response => response.StatusCode == HttpStatusCode.OK);
        await server.UntilQuietAsync();
        (await server.SoundAsync(body with { input = "Jó." })).Should().NotBeEmpty();
        await UntilChildlessAsync();
    }

    [Fact]
    public async Task Cuts_off_who_does_not_read()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxSpeaking=1", "Server:Limits:SlowReaderGrace=00:00:01.5", "Server:Limits:MinResponseBytesPerSecond=1000000");
        using var reader = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await reader.ConnectAsync(server.Address.Host, server.Address.Port);
        string body = System.Text.Json.JsonSerializer.Serialize(Long);

        await reader.SendAsync(Encoding.UTF8.GetBytes($"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        (await BeginningOfAsync(reader, "HTTP/1.1 200".Length)).Should().Be("HTTP/1.1 200");

        await server.UntilQuietAsync();
        (await server.SoundAsync(Short)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Refuses_at_once_when_too_many_wait_and_serves_again_afterwards()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxSpeaking=1", "Server:Limits:MaxWaiting=0");
        var first = await server.SpeakAsync(Long);

        using var second = await server.SpeakAsync(Short);
        var refusal = await Refusal.OfAsync(second);
        first.Dispose();
        await server.UntilQuietAsync();

        (refusal.Status, refusal.Type, refusal.Code).Should().Be((HttpStatusCode.TooManyRequests, "rate_limit_error", "queue_full"));
        second.Headers.RetryAfter!.Delta.Should().BePositive();
        (await server.SoundAsync(Short)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Refuses_requests_whose_time_is_over_before_they_are_heard()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:SpeechTimeout=00:00:00.001");

        using var response = await server.SpeakAsync(Long);

        var refusal = await Refusal.OfAsync(response);
        (refusal.Status, refusal.Type, refusal.Code).Should().Be((HttpStatusCode.GatewayTimeout, "server_error", "timeout"));
        await server.UntilQuietAsync();
    }

    [Fact]
    public async Task Breaks_off_speeches_whose_time_is_over()
    {
        // Nobody reads: the connection fills, and with so much patience for that nothing but the time can end the speech.
        await using var server = await RunningServer.StartAsync("Server:Limits:SpeechTimeout=00:00:30", "Server:Limits:SlowReaderGrace=01:00:00");
        await server.SoundAsync(Short);
        using var response = await server.SpeakAsync(Long);
        await server.UntilQuietAsync();

        var reading = async () => await response.Content.ReadAsByteArrayAsync();

        await reading.Should().ThrowAsync<HttpRequestException>("what was cut off must not pass for the whole");
    }

    // A client whose answer has begun leaves in the middle of it.
    private static async Task LeaveAsync(Task<HttpResponseMessage> request)
    {
        try
        {
            (await request).Dispose();
        }
        catch (OperationCanceledException)
        {
            // It left before.
        }
    }

    private static async Task<string> BeginningOfAsync(Socket reader, int bytes)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        byte[] beginning = new byte[bytes];
        for (int filled = 0, read; filled < bytes; filled += read)
        {
            read = await reader.ReceiveAsync(beginning.AsMemory(filled), limit.Token);
            if (read == 0) break;
        }

        return Encoding.ASCII.GetString(beginning);
    }

    private static async Task UntilChildlessAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        while (Process.GetProcessesByName("ffmpeg").Any(IsChild)) await Task.Delay(20, limit.Token);
    }

    // Of this process, so that those of other programs do not count; where there is no /proc, nobody is counted.
    private static bool IsChild(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/status").Contains($"PPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;   // it has ended meanwhile
        }
    }
}
