using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Xtts.Net.WebServer.Tests.Limits;

[Collection(ServerGroup.Name)]
public sealed class BodyTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"model\":\"demo\",\"input\":\"\\ud800\"}")]
    [InlineData("\0\0\0\0")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Refuses_bodies_that_are_no_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _server.Client.PostAsync("/v1/audio/speech", content);

        (await Refusal.OfAsync(response)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/v1/audio/speech", "text/plain")]
    [InlineData("/v1/audio/speech", "multipart/form-data; boundary=x")]
    [InlineData("/v1/voices", "application/json")]
    public async Task Refuses_bodies_of_another_kind(string path, string type)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await _server.Client.PostAsync(path, content);

        (await Refusal.OfAsync(response)).Status.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Refuses_texts_that_are_too_long()
    {
        using var response = await _server.SpeakAsync(new { model = "demo", input = new string('a', 10_001), voice = "narrator" });

        var refusal = await Refusal.OfAsync(response);
        (refusal.Status, refusal.Param, refusal.Code).Should().Be((HttpStatusCode.BadRequest, "input", "input_too_long"));
    }

    [Theory]
    [InlineData("/v1/audio/speech", "application/json", 100_000)]
    [InlineData("/v1/voices", "multipart/form-data; boundary=x", 33 << 20)]
    [InlineData("/v1/voices/check", "multipart/form-data; boundary=x", 33 << 20)]
    public async Task Refuses_bodies_that_are_too_large_before_they_are_sent(string path, string type, int bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.ExpectContinue = true;
        using var response = await _server.Client.SendAsync(request);

        (await Refusal.OfAsync(response)).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"model\":")]
    [InlineData("POST /v1/voices HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 500\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nRIFF")]
    [InlineData("GET /v1/models HTTP/1.1\r\nHost")]
    [InlineData("\u0016\u0003\u0001 no HTTP at all\r\n\r\n")]
    public async Task Survives_clients_that_leave_in_the_middle_of_a_request(string beginning)
    {
        for (int i = 0; i < 20; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_server.Address.Host, _server.Address.Port);
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(beginning));
        }

        await _server.UntilQuietAsync();
        (await _server.GetAsync("/healthz")).GetProperty("status").GetString().Should().Be("healthy");
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/nothing.js", 404)]
    [InlineData("GET", "/../appsettings.json", 404)]
    [InlineData("GET", "/%2e%2e/appsettings.json", 404)]
    [InlineData("PUT", "/v1/models", 405)]
    [InlineData("GET", "/v1/audio/speech", 405)]
    public async Task Says_that_there_is_nothing(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _server.Client.SendAsync(request);

        ((int)(await Refusal.OfAsync(response)).Status).Should().Be(status);
    }
}
