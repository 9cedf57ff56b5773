using System.Net;

namespace Xtts.Net.WebServer.Tests.Access;

[Collection(ServerGroup.Name)]
public sealed class KnownHostsTests(SharedServer shared)
{
    [Theory]
    [InlineData("stranger.example", "/v1/models")]
    [InlineData("stranger.example:5080", "/")]
    [InlineData("localhost.stranger.example", "/healthz")]
    public async Task Refuses_names_that_are_not_this_machine_s_and_says_what_to_do(string host, string path)
    {
        using var response = await GetAsync(shared.Server, path, host);

        var refusal = await Refusal.OfAsync(response);
        (refusal.Status, refusal.Code).Should().Be((HttpStatusCode.BadRequest, "unknown_host"));
        refusal.Message.Should().Contain("AllowedHosts").And.Contain(host.Split(':')[0]);
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task Serves_the_names_of_this_machine(string host)
    {
        using var response = await GetAsync(shared.Server, "/v1/models", host);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Serves_the_names_that_its_owner_gives_it_and_no_others()
    {
        await using var server = await RunningServer.StartAsync("AllowedHosts=speech.example; *.lan;bücher.example");

        foreach (var (host, status) in new[] { ("Speech.example:443", HttpStatusCode.OK), ("box.lan", HttpStatusCode.OK), ("xn--bcher-kva.example", HttpStatusCode.OK), ("lan", HttpStatusCode.BadRequest), ("localhost", HttpStatusCode.BadRequest) })
        {
            using var response = await GetAsync(server, "/v1/models", host);
            response.StatusCode.Should().Be(status, host);
        }
    }

    [Fact]
    public async Task Serves_any_name_where_its_owner_says_so()
    {
        await using var server = await RunningServer.StartAsync("AllowedHosts=*");
        using var response = await GetAsync(server, "/v1/models", "any.example");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> GetAsync(RunningServer server, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        return await server.Client.SendAsync(request);
    }
}
