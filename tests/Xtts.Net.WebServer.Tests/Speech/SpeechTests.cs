using System.Text.Json;
using System.Text.Json.Nodes;

namespace Xtts.Net.WebServer.Tests.Speech;

[Collection(ServerGroup.Name)]
public sealed class SpeechTests(SharedServer shared)
{
    private const int WaveHeaderBytes = 44;

    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Says_the_same_for_the_same_seed_as_a_wave_as_samples_and_as_events()
    {
        byte[] wave = await _server.SoundAsync(Body("wav")), samples = await _server.SoundAsync(Body("pcm"));
        var (events, done) = await EventsAsync(Body("pcm", "sse"));

        samples.Should().Equal(wave[WaveHeaderBytes..]);
        events.Should().Equal(samples);
        var figures = done.GetProperty("xtts");
        figures.GetProperty("seed").GetUInt64().Should().Be(7);
        figures.GetProperty("audio_seconds").GetDouble().Should().BeApproximately(samples.Length / 48000.0, 1e-9);
        figures.GetProperty("codes").GetInt64().Should().Be(done.GetProperty("usage").GetProperty("output_tokens").GetInt64()).And.BePositive();
        figures.GetProperty("segments").GetInt32().Should().Be(1);
        figures.GetProperty("first_audio_seconds").GetDouble().Should().BePositive().And.BeLessThanOrEqualTo(figures.GetProperty("seconds").GetDouble());
    }

    [Fact]
    public async Task Sends_the_beginning_while_the_rest_is_being_spoken()
    {
        using var response = await _server.SpeakAsync(new { model = "demo", input = Texts.Long, voice = "narrator", response_format = "wav" });
        await using var sound = await response.Content.ReadAsStreamAsync();
        await sound.ReadExactlyAsync(new byte[WaveHeaderBytes + 4800]);

        _server.Line.Inside.Should().Be(1);
        response.Content.Headers.ContentLength.Should().BeNull();
        response.Dispose();
        await _server.UntilQuietAsync();
    }

    [Theory]
    [InlineData("""{"voice":{"id":"narrator"}}""")]
    [InlineData("""{"voice":"NARRATOR","instructions":"Cheerful.","somebody_elses":{"field":[1]}}""")]
    [InlineData("""{"voice":null,"speed":null,"language":"hu-HU"}""")]
    public async Task Takes_what_clients_send(string fields)
    {
        byte[] sound = await _server.SoundAsync(Merge(fields)), plain = await _server.SoundAsync(Body("pcm"));

        sound.Should().Equal(plain);
    }

    [Fact]
    public async Task Speaks_faster_when_asked_to()
    {
        byte[] fast = await _server.SoundAsync(Merge("""{"speed":2}""")), plain = await _server.SoundAsync(Body("pcm"));

        (fast.Length / (double)plain.Length).Should().BeApproximately(0.5, 0.05);
    }

    [Theory]
    [InlineData("""{"model":null}""", 400, "model", "missing_field")]
    [InlineData("""{"model":"gpt-5"}""", 404, "model", "model_not_found")]
    [InlineData("""{"model":"other"}""", 409, "model", "model_not_active")]
    [InlineData("""{"input":null}""", 400, "input", "missing_field")]
    [InlineData("""{"input":" \n"}""", 400, "input", "empty_input")]
    [InlineData("""{"voice":"nobody"}""", 400, "voice", "voice_not_found")]
    [InlineData("""{"voice":"../../etc/passwd"}""", 400, "voice", "voice_not_found")]
    [InlineData("""{"voice":7}""", 400, null, "invalid_json")]
    [InlineData("""{"voice":{"name":"narrator"}}""", 400, null, "invalid_json")]
    [InlineData("""{"input":7}""", 400, null, "invalid_json")]
    [InlineData("""{"seed":-1}""", 400, null, "invalid_json")]
    [InlineData("""{"language":"xx"}""", 400, "language", "unknown_language")]
    [InlineData("""{"response_format":"mid\ni"}""", 400, "response_format", "unknown_format")]
    [InlineData("""{"stream_format":"websocket"}""", 400, "stream_format", "unknown_format")]
    [InlineData("""{"speed":0.1}""", 400, "speed", "out_of_range")]
    [InlineData("""{"temperature":0}""", 400, "temperature", "out_of_range")]
    [InlineData("""{"top_k":-1}""", 400, "top_k", "out_of_range")]
    [InlineData("""{"top_p":1.5}""", 400, "top_p", "out_of_range")]
    [InlineData("""{"repetition_penalty":0}""", 400, "repetition_penalty", "out_of_range")]
    public async Task Refuses_what_it_cannot_speak_with_the_field_and_a_sentence(string fields, int status, string? param, string code)
    {
        using var response = await _server.SpeakAsync(Merge(fields));

        var refusal = await Refusal.OfAsync(response);
        ((int)refusal.Status, refusal.Param, refusal.Code).Should().Be((status, param, code));
        refusal.Type.Should().Be("invalid_request_error");
    }

    [Fact]
    public async Task Makes_waves_and_samples_without_ffmpeg_and_says_what_the_rest_needs()
    {
        await using var server = await RunningServer.StartAsync($"Xtts:FfmpegPath={AppContext.BaseDirectory}/wwwroot");

        byte[] unnamed = await server.SoundAsync(new { model = "tts-1", input = Texts.Short, voice = "narrator" });
        using var mp3 = await server.SpeakAsync(Body("mp3"));

        unnamed.Should().StartWith("RIFF"u8.ToArray());
        var refusal = await Refusal.OfAsync(mp3);
        refusal.Code.Should().Be("format_unavailable");
        refusal.Message.Should().Contain("ffmpeg").And.Contain("wav, pcm");
    }

    private static object Body(string format, string stream = "audio") => new { model = "demo", input = Texts.Short, voice = "narrator", response_format = format, stream_format = stream, seed = 7 };

    private static JsonObject Merge(string fields)
    {
        var body = JsonSerializer.SerializeToNode(Body("pcm"))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject()) body[name] = value?.DeepClone();
        return body;
    }

    private async Task<(byte[] Sound, JsonElement Done)> EventsAsync(object body)
    {
        using var response = await _server.SpeakAsync(body);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        string[] events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var parsed = events.Select(text => JsonSerializer.Deserialize<JsonElement>(text["data: ".Length..])).ToArray();
        parsed[..^1].Should().OnlyContain(part => part.GetProperty("type").GetString() == "speech.audio.delta");
        parsed[^1].GetProperty("type").GetString().Should().Be("speech.audio.done");
        return ([.. parsed[..^1].SelectMany(part => part.GetProperty("audio").GetBytesFromBase64())], parsed[^1]);
    }
}
