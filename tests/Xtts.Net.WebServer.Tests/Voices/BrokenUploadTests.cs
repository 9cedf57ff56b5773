using System.Net;
using System.Text;

namespace Xtts.Net.WebServer.Tests.Voices;

[Collection(ServerGroup.Name)]
public sealed class BrokenUploadTests(SharedServer shared)
{
    private static readonly string Clip = Part("a.wav");

    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("--b\r\nno header\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nRIFF")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nanna")]
    [InlineData("")]
    public async Task A_form_that_cannot_be_read_is_the_client_s_fault(string form)
    {
        using var response = await PostAsync(body => body.WriteAsync(Encoding.UTF8.GetBytes(form)).AsTask());

        (await Refusal.OfAsync(response)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.BadRequest && refusal.Code == "invalid_form");
        _server.Folder.Entries("").Should().Equal("incoming", "uploaded");
    }

    [Fact]
    public async Task A_clip_that_cannot_be_written_is_not_and_nothing_of_the_server_s_files_is_told()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        string incoming = Path.Combine(_server.Folder.Path, "incoming");

        using var response = await PostAsync(async body =>
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(Clip + Part("b.wav")[..20]));
            await body.FlushAsync();
            while (!TryTakeAway(incoming)) await Task.Delay(20, limit.Token);
            await body.WriteAsync(Encoding.UTF8.GetBytes(Part("b.wav")[20..] + "--b--\r\n"));
        });

        var refusal = await Refusal.OfAsync(response);
        (refusal.Status, refusal.Code).Should().Be((HttpStatusCode.InternalServerError, "internal_error"));
        refusal.Message.Should().NotContain("incoming").And.NotContain(_server.Folder.Path);
    }

    private static string Part(string file) => $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\n\r\nRIFF\r\n";

    // As soon as the first clip is there and let go.
    private static bool TryTakeAway(string incoming)
    {
        try
        {
            if (Directory.GetFiles(incoming, "*.wav", SearchOption.AllDirectories) is not [var clip]) return false;
            Directory.Delete(Path.GetDirectoryName(clip)!, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Func<Stream, Task> write)
    {
        using var content = new WrittenContent(write);
        return await _server.Client.PostAsync("/v1/voices", content);
    }
}
