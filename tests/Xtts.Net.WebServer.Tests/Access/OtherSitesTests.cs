using System.Net;
using Microsoft.AspNetCore.Http;
using WebServer.Access;

namespace Xtts.Net.WebServer.Tests.Access;

[Collection(ServerGroup.Name)]
public sealed class OtherSitesTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("http://stranger.example", null)]
    [InlineData("http://localhost", null)]
    [InlineData("http://127.0.0.1", null)]
    [InlineData("http://127.0.0.1:1", null)]
    [InlineData("http://stranger.example:{port}", null)]
    [InlineData("http://127.0.0.1:{port}.stranger.example", null)]
    [InlineData("ftp://127.0.0.1:{port}", null)]
    [InlineData("null", null)]
    [InlineData("http://127.0.0.1:{port}", "cross-site")]
    [InlineData(null, "same-site")]
    public async Task Refuses_what_a_browser_sends_for_other_pages_also_where_only_the_origin_tells_it(string? origin, string? site)
    {
        using var response = await PostAsync(origin, site);

        (await Refusal.OfAsync(response)).Should().Match<Refusal>(refusal => refusal.Status == HttpStatusCode.Forbidden && refusal.Code == "cross_site");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("http://127.0.0.1:{port}", null)]
    [InlineData("https://127.0.0.1:{port}", null)]
    [InlineData("http://127.0.0.1:{port}", "same-origin")]
    [InlineData("https://proxy.example:8443", "same-origin")]
    public async Task Serves_its_own_page_also_behind_a_proxy(string? origin, string? site)
    {
        using var response = await PostAsync(origin, site);

        (await Refusal.OfAsync(response)).Code.Should().Be("model_not_found", "the request came as far as the endpoint");
    }

    [Theory]
    [InlineData("xn--bcher-kva.example", "http://xn--bcher-kva.example", true)]
    [InlineData("box.lan:80", "http://BOX.lan", true)]
    [InlineData("box.lan", "https://box.lan", true)]
    [InlineData("box.lan", "https://box.lan:8443", false)]
    [InlineData("[fd00::1]:8080", "http://[fd00::1]:8080", true)]
    [InlineData("[fd00::1]:8080", "http://[fd00::2]:8080", false)]
    [InlineData("", "http://box.lan", false)]
    public void Knows_its_own_pages_by_the_name_that_the_request_is_for(string host, string origin, bool isOwn)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Host = host;
        request.Headers.Origin = origin;

        OtherSites.IsCrossing(request).Should().Be(!isOwn);
    }

    [Fact]
    public void Knows_that_a_page_without_TLS_is_not_of_a_server_with_it()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Headers.Host, request.Headers.Origin) = ("https", "box.lan", "http://box.lan");

        OtherSites.IsCrossing(request).Should().BeTrue();
    }

    private async Task<HttpResponseMessage> PostAsync(string? origin, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/models/nothing/activate");
        if (origin is not null) request.Headers.Add("Origin", origin.Replace("{port}", $"{_server.Address.Port}", StringComparison.Ordinal));
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await _server.Client.SendAsync(request);
    }
}
