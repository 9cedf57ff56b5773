using System.ClientModel;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using OpenAI.Audio;

namespace Xtts.Net.WebServer.Tests.Access;

[Collection(ServerGroup.Name)]
public sealed class AccessTests
{
    private const string OtherKey = "another key of enough letters";

    [Fact]
    public async Task Asks_for_a_key_where_it_has_keys()
    {
        await using var server = await RunningServer.StartAsync($"Server:ApiKeys:0={OtherKey}", $"Server:ApiKeys:1={OpenAiClients.Key}");

        BinaryData sound = await server.Audio().GenerateSpeechAsync(Texts.Short, "narrator", new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav });
        var wrong = async () => await server.Audio(key: OpenAiClients.Key[..^1]).GenerateSpeechAsync(Texts.Short, "narrator");

        sound.ToArray().Should().StartWith("RIFF"u8.ToArray());
        (await wrong.Should().ThrowAsync<ClientResultException>()).Which.Status.Should().Be(401);
        foreach (string path in (string[])["/v1/models", "/v1/voices", "/metrics"])
        {
            using var refused = await server.Client.GetAsync(path);
            (await Refusal.OfAsync(refused)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.Unauthorized && refusal.Type == "authentication_error" && refusal.Code == "invalid_api_key");
            refused.Headers.WwwAuthenticate.Single().Scheme.Should().Be("Bearer");
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", OtherKey) } };
            using var allowed = await server.Client.SendAsync(request);
            allowed.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        foreach (string path in (string[])["/", "/healthz"])
        {
            using var open = await server.Client.GetAsync(path);
            open.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Counts_the_requests_of_a_client()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:RequestsPerMinute=3");
        var time = Stopwatch.StartNew();
        int served = 0;
        var last = await server.Client.GetAsync("/v1/models");
        for (; last.StatusCode == HttpStatusCode.OK && served < 100; served++)
        {
            last.Dispose();
            last = await server.Client.GetAsync("/v1/models");
        }

        using var refused = last;
        double meanwhile = time.Elapsed / TimeSpan.FromSeconds(20);     // each 20 seconds allow one more

        served.Should().BeGreaterThanOrEqualTo(3);
        ((double)served).Should().BeLessThanOrEqualTo(3 + meanwhile);
        var refusal = await Refusal.OfAsync(refused);
        (refusal.Status, refusal.Code).Should().Be((HttpStatusCode.TooManyRequests, "rate_limited"));
        refused.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        (await server.GetAsync("/healthz")).GetProperty("status").GetString().Should().Be("healthy");
    }

    [Fact]
    public async Task Serves_pages_of_other_sites_only_when_they_are_allowed()
    {
        await using var server = await RunningServer.StartAsync("Server:AllowedOrigins:0=https://friend.example");

        using var friend = await server.Client.SendAsync(From("https://friend.example"));
        using var stranger = await server.Client.SendAsync(From("https://stranger.example"));

        friend.StatusCode.Should().Be(HttpStatusCode.OK);
        friend.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("https://friend.example");
        (await Refusal.OfAsync(stranger)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.Forbidden && refusal.Code == "cross_site");
    }

    [Fact]
    public async Task Does_not_tell_a_key_that_stands_where_the_list_should()
    {
        var starting = () => RunningServer.StartAsync($"Server:ApiKeys={OtherKey}");

        (await starting.Should().ThrowAsync<OptionsValidationException>()).Which.ToString().Should().Contain("Server__ApiKeys__0").And.NotContain(OtherKey);
    }

    [Theory]
    [InlineData("Server:ApiKeys:0=short", "Server:ApiKeys")]
    [InlineData("Server:Limits:MaxSpeaking=0", "MaxSpeaking")]
    [InlineData("Server:Limits:SpeechTimeout=00:00:00", "SpeechTimeout")]
    [InlineData("Server:Limits:SlowReaderGrace=00:00:01", "SlowReaderGrace")]
    [InlineData("Server:Limit:MaxSpeaking=1", "Limit")]
    [InlineData("Server:Model=unknown", "Server:Model")]
    [InlineData("Xtts:Model=demo-voice", "Xtts:Model")]
    public async Task Does_not_start_with_settings_that_are_wrong(string setting, string named)
    {
        var starting = () => RunningServer.StartAsync(setting);

        (await starting.Should().ThrowAsync<Exception>()).Which.Message.Should().Contain(named);
    }

    private static HttpRequestMessage From(string origin) => new(HttpMethod.Get, "/v1/models") { Headers = { { "Origin", origin }, { "Sec-Fetch-Site", "cross-site" } } };
}
