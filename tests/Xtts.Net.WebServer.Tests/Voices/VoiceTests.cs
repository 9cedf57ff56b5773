using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Xtts.Net.WebServer.Tests.Voices;

[Collection(ServerGroup.Name)]
public sealed class VoiceTests(SharedServer shared)
{
    private static readonly string Clip = Path.Combine(AppContext.BaseDirectory, "demo-voice", "ref_en.wav"), OtherClip = Path.Combine(AppContext.BaseDirectory, "demo-voice", "ref_hu.wav");

    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Speaks_with_an_uploaded_voice_until_it_is_deleted_and_after_a_restart_too()
    {
        var folder = new TemporaryFolder();
        var first = await RunningServer.StartAsync(folder);
        using var created = await UploadAsync(first, "Árvíztűrő Anna", Clip);
        byte[] sound = await first.SoundAsync(Body("árvíztűrő anna"));
        await first.StopAsync();

        await using var second = await RunningServer.StartAsync(folder);
        byte[] again = await second.SoundAsync(Body("Árvíztűrő Anna"));
        using var deleted = await second.Client.DeleteAsync("/v1/voices/Árvíztűrő Anna");
        using var refused = await second.SpeakAsync(Body("Árvíztűrő Anna"));

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        again.Should().Equal(sound);
        deleted.StatusCode.Should().Be(HttpStatusCode.OK);
        (await Refusal.OfAsync(refused)).Code.Should().Be("voice_not_found");
        folder.Entries("").Should().Equal("incoming", "uploaded");
    }

    [Fact]
    public async Task Lists_where_voices_come_from_and_which_can_be_deleted()
    {
        using var created = await UploadAsync(_server, "listed", Clip);

        var voices = (await _server.GetAsync("/v1/voices")).GetProperty("data").EnumerateArray().Select(voice => (voice.GetProperty("id").GetString(), voice.GetProperty("kind").GetString(), voice.GetProperty("deletable").GetBoolean())).ToArray();
        using var deleted = await _server.Client.DeleteAsync("/v1/voices/listed");
        using var refused = await _server.Client.DeleteAsync("/v1/voices/narrator");
        using var missing = await _server.Client.DeleteAsync("/v1/voices/nobody");

        voices.Should().Contain([("narrator", "added", false), ("listed", "uploaded", true), ("Demo Magyar", "built_in", false)]);
        deleted.StatusCode.Should().Be(HttpStatusCode.OK);
        (await Refusal.OfAsync(refused)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.Forbidden && refusal.Code == "not_deletable");
        (await Refusal.OfAsync(missing)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.NotFound && refusal.Code == "voice_not_found");
    }

    [Fact]
    public async Task Says_how_good_clips_are_and_keeps_nothing()
    {
        using var form = Form(name: null, Clip, OtherClip);
        using var response = await _server.Client.PostAsync("/v1/voices/check", form);

        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("report").EnumerateArray().Select(clip => (clip.GetProperty("file").GetString(), clip.GetProperty("sample_rate").GetInt32())).Should().Equal(("ref_en.wav", 22050), ("ref_hu.wav", 22050));
        body.GetProperty("report")[0].GetProperty("seconds").GetDouble().Should().BeApproximately(6.272, 0.01);
        body.GetProperty("report")[0].GetProperty("verdict").GetString().Should().Be("good");
        body.GetProperty("verdict").GetString().Should().Be("doubtful");
        body.GetProperty("remarks").EnumerateArray().Select(remark => remark.GetProperty("code").GetString()).Should().Contain("several_speakers");
        _server.Folder.Entries("incoming").Should().BeEmpty();
    }

    [FfmpegFact]
    public async Task Takes_clips_that_ffmpeg_reads()
    {
        byte[] mp3 = await _server.SoundAsync(new { model = "demo", input = Texts.Long[..140], voice = "narrator", response_format = "mp3" });
        using var form = Form("From MP3");
        using var sound = new ByteArrayContent(mp3);
        form.Add(sound, "file", "recording");

        using var created = await _server.Client.PostAsync("/v1/voices", form);
        using var deleted = await _server.Client.DeleteAsync("/v1/voices/From MP3");

        created.StatusCode.Should().Be(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("", "invalid_name")]
    [InlineData("../escape", "invalid_name")]
    [InlineData("..", "invalid_name")]
    [InlineData("/etc/passwd", "invalid_name")]
    [InlineData("C:\\voice", "invalid_name")]
    [InlineData("a\nb", "invalid_name")]
    [InlineData("CON", "invalid_name")]
    [InlineData(null, "missing_field")]
    [InlineData("NARRATOR", "voice_exists")]
    [InlineData("demo magyar", "voice_exists")]
    public async Task Refuses_names_that_cannot_be_or_are_taken(string? name, string code)
    {
        using var response = await UploadAsync(_server, name, Clip);

        var refusal = await Refusal.OfAsync(response);
        (refusal.Param, refusal.Code).Should().Be(("name", code));
        _server.Folder.Entries("").Should().Equal("incoming", "uploaded");
    }

    [Theory]
    [InlineData("not a sound file at all, but a text", "a.wav")]
    [InlineData("RIFF????WAVEfmt ", "../../../a.wav")]
    [InlineData("", "a.wav")]
    public async Task Refuses_files_that_are_no_sound(string content, string fileName)
    {
        using var form = Form("no sound");
        using var file = new StringContent(content);
        form.Add(file, "file", fileName);
        using var response = await _server.Client.PostAsync("/v1/voices", form);

        (await Refusal.OfAsync(response)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.BadRequest && refusal.Param == "file" && refusal.Code == "invalid_audio");
        _server.Folder.Entries("").Should().Equal("incoming", "uploaded");
    }

    [Fact]
    public async Task Refuses_more_than_its_limits()
    {
        await using var server = await RunningServer.StartAsync("Server:Limits:MaxVoices=1", "Server:Limits:MaxUploadFiles=2");
        using var first = await UploadAsync(server, "one", Clip);
        using var second = await UploadAsync(server, "two", Clip);
        using var many = await UploadAsync(server, "three", Clip, Clip, Clip);
        using var none = await UploadAsync(server, "four");

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        (await Refusal.OfAsync(second)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.Conflict && refusal.Code == "too_many_voices");
        (await Refusal.OfAsync(many)).Code.Should().Be("too_many_files");
        (await Refusal.OfAsync(none)).Code.Should().Be("missing_field");
        server.Folder.Entries("").Should().Equal("incoming", "uploaded", "uploaded/one", "uploaded/one/01 ref_en.wav");
    }

    private static object Body(string voice) => new { model = "demo", input = Texts.Short, voice, response_format = "pcm", seed = 5 };

    private static async Task<HttpResponseMessage> UploadAsync(RunningServer server, string? name, params string[] clips)
    {
        using var form = Form(name, clips);
        return await server.Client.PostAsync("/v1/voices", form);
    }

    private static MultipartFormDataContent Form(string? name, params string[] clips)
    {
        var form = new MultipartFormDataContent();
        if (name is not null) form.Add(new StringContent(name), "name");
        foreach (string clip in clips) form.Add(new ByteArrayContent(File.ReadAllBytes(clip)), "file", Path.GetFileName(clip));
        return form;
    }
}
