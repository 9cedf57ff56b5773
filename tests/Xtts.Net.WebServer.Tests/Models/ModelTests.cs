using System.Net;
using System.Text.Json;

namespace Xtts.Net.WebServer.Tests.Models;

[Collection(ServerGroup.Name)]
public sealed class ModelTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Lists_the_models_and_says_which_one_serves()
    {
        var list = await _server.GetAsync("/v1/models");
        var one = await _server.GetAsync("/v1/models/demo");

        list.GetProperty("object").GetString().Should().Be("list");
        list.GetProperty("data").EnumerateArray().Select(model => (model.GetProperty("id").GetString(), model.GetProperty("active").GetBoolean(), model.GetProperty("state").GetString()))
            .Should().BeEquivalentTo([("demo", true, "ready"), ("other", false, "not_loaded"), ("broken", false, "not_loaded")]);
        one.GetProperty("languages").EnumerateArray().Select(language => language.GetString()).Should().BeEquivalentTo("en", "hu");
        (one.GetProperty("object").GetString(), one.GetProperty("owned_by").GetString()).Should().Be(("model", "xtts.net"));
        one.GetProperty("created").GetInt64().Should().BePositive();
    }

    [Fact]
    public async Task Says_which_models_there_are_when_asked_for_another()
    {
        using var response = await _server.Client.GetAsync("/v1/models/gpt-5");

        var refusal = await Refusal.OfAsync(response);
        refusal.Status.Should().Be(HttpStatusCode.NotFound);
        refusal.Message.Should().ContainAll("gpt-5", "demo", "other");
    }

    [Fact]
    public async Task Switches_while_the_other_model_speaks_on()
    {
        await using var server = await RunningServer.StartAsync("Models:demo=demo-voice", "Models:other=demo-voice");
        using var speaking = await server.SpeakAsync(new { model = "demo", input = Texts.Long[..400], voice = "narrator", response_format = "pcm" });

        using var switched = await server.Client.PostAsync("/v1/models/other/activate", content: null);
        byte[] sound = await speaking.Content.ReadAsByteArrayAsync();
        using var refused = await server.SpeakAsync(new { model = "demo", input = Texts.Short, voice = "narrator" });
        byte[] other = await server.SoundAsync(new { model = "other", input = Texts.Short, voice = "narrator", response_format = "pcm" });

        switched.StatusCode.Should().Be(HttpStatusCode.OK);
        JsonSerializer.Deserialize<JsonElement>(await switched.Content.ReadAsStringAsync()).GetProperty("active").GetBoolean().Should().BeTrue();
        sound.Length.Should().BeGreaterThan(240_000);
        (await Refusal.OfAsync(refused)).Code.Should().Be("model_not_active");
        other.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Serves_on_when_the_other_model_cannot_be_loaded()
    {
        using var response = await _server.Client.PostAsync("/v1/models/broken/activate", content: null);
        var health = await _server.GetAsync("/healthz");
        byte[] sound = await _server.SoundAsync(new { model = "demo", input = Texts.Short, voice = "narrator", response_format = "pcm" });
        using var repaired = await _server.Client.PostAsync("/v1/models/demo/activate", content: null);

        var refusal = await Refusal.OfAsync(response);
        (refusal.Status, refusal.Code).Should().Be((HttpStatusCode.InternalServerError, "model_not_loaded"));
        refusal.Message.Should().Contain("no-such-folder");
        health.GetProperty("status").GetString().Should().Be("degraded");
        sound.Should().NotBeEmpty();
        (await _server.GetAsync("/healthz")).GetProperty("status").GetString().Should().Be("healthy");
    }
}
