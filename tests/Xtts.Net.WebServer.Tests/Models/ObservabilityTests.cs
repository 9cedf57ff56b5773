namespace Xtts.Net.WebServer.Tests.Models;

[Collection(ServerGroup.Name)]
public sealed class ObservabilityTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Tells_monitors_what_it_does()
    {
        await _server.SoundAsync(new { model = "demo", input = Texts.Short, voice = "narrator", response_format = "pcm" });

        string metrics = await _server.Client.GetStringAsync("/metrics");

        metrics.Should().ContainAll("xtts_requests_total", "xtts_time_to_first_audio_seconds_bucket", "server_speech_waiting", "server_speech_speaking", "http_server_request_duration_seconds_bucket", "dotnet_gc_");
        metrics.Should().NotContain(Texts.Short);
    }

    [Fact]
    public async Task Says_whether_it_can_speak_and_in_which_formats()
    {
        var health = await _server.GetAsync("/healthz");

        health.GetProperty("model").GetString().Should().Be("demo");
        health.GetProperty("formats").EnumerateArray().Select(format => format.GetString()).Should().Contain(["wav", "pcm"]);
        health.GetProperty("waiting").GetInt32().Should().Be(0);
    }
}
