using System.Net;

namespace Xtts.Net.WebServer.Tests.Voices;

/// <summary>What stays of uploaded voices in a configured store.</summary>
[Collection(ServerGroup.Name)]
public sealed class StoredVoiceTests : IAsyncLifetime, IDisposable
{
    private const string LongName = "123456789 123456789 123456789 123456789 123456789 123456789 has a space";

    private readonly TemporaryFolder _store = new();
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync($"Xtts:VoiceStore={_store.Path}");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("anna")]
    [InlineData(LongName)]
    public async Task Nothing_stays_of_a_deleted_voice(string name)
    {
        await KeepAsync(name);

        using var deleted = await _server.Client.DeleteAsync($"/v1/voices/{name}");

        deleted.StatusCode.Should().Be(HttpStatusCode.OK);
        _store.Entries("").Should().BeEmpty();
    }

    [Fact]
    public async Task Asking_again_removes_what_stayed_when_deleting_was_broken_off()
    {
        await KeepAsync("anna");
        Directory.Delete(Path.Combine(_server.Folder.Path, "uploaded", "anna"), recursive: true);

        using var again = await _server.Client.DeleteAsync("/v1/voices/anna");

        (await Refusal.OfAsync(again)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.NotFound && refusal.Code == "voice_not_found");
        _store.Entries("").Should().BeEmpty();
    }

    private async Task KeepAsync(string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent(name), "name" }, { new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "demo-voice", "ref_en.wav"))), "file", "ref_en.wav" } };
        using var created = await _server.Client.PostAsync("/v1/voices", form);
        created.StatusCode.Should().Be(HttpStatusCode.Created);
        await _server.SoundAsync(new { model = "demo", input = Texts.Short, voice = name, response_format = "pcm" });
        _store.Entries("").Should().ContainSingle();
    }
}
