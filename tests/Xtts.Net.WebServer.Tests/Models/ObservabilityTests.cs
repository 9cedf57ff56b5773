namespace Xtts.Net.WebServer.Tests.Models;

[Collection(ServerGroup.Name)]
public sealed class ObservabilityTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Tells_monitors_what_it_does()
    {
        string[] expected = ["xtts_requests_total", "xtts_time_to_first_audio_seconds_bucket", "server_speech_waiting", "server_speech_speaking", "http_server_request_duration_seconds_bucket", "dotnet_gc_"];
        await using var server = await RunningServer.StartAsync();
        await server.SoundAsync(new { model = "demo", input = Texts.Short, voice = "narrator", response_format = "pcm" });

        string metrics = await MetricsAsync(server, expected);

        metrics.Should().ContainAll(expected).And.NotContain(Texts.Short);
    }

    [Fact]
    public async Task Says_whether_it_can_speak_and_in_which_formats()
    {
        var health = await _server.GetAsync("/healthz");

        health.GetProperty("model").GetString().Should().Be("demo");
        health.GetProperty("formats").EnumerateArray().Select(format => format.GetString()).Should().Contain(["wav", "pcm"]);
        health.GetProperty("waiting").GetInt32().Should().Be(0);
    }

    // Some are noted after the answer has ended, and what was told a moment ago is told again as it was.
    private static async Task<string> MetricsAsync(RunningServer server, string[] expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        while (true)
        {
            string metrics = await server.Client.GetStringAsync("/metrics");
            if (limit.IsCancellationRequested || Array.TrueForAll(expected, name => metrics.Contains(name, StringComparison.Ordinal))) return metrics;
            await Task.Delay(100);
        }
    }
}
