using Xtts.Net.Downloading.Hub;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class RedirectTests : HubTests
{
    [Fact]
    public async Task The_token_goes_to_the_hub_and_to_no_host_that_it_leads_to()
    {
        await using var store = new HubServer { Repository = Server.Repository };
        Server.Always("model.pth", exchange => exchange.RefuseAsync(302, $"Location: {store.Address}someone/model/resolve/x/model.pth"));

        await XttsModel.DownloadAsync(Folder.Options(Server, token: "hf_secret"));

        Server.Requests.Should().OnlyContain(request => request.Header("Authorization") == "Bearer hf_secret");
        store.Requests.Should().ContainSingle().Which.Headers.Should().NotContainKey("Authorization");
    }

    [Fact]
    public async Task Follows_the_hub_to_another_name_of_the_repository()
    {
        Server.Next("", exchange => exchange.RefuseAsync(307, "Location: /api/models/someone/renamed/revision/main?blobs=true"));

        await XttsModel.DownloadAsync(Folder.Options(Server, token: "hf_secret"));

        Server.RequestsFor("").Select(request => request.Target).Should().HaveElementAt(1, "/api/models/someone/renamed/revision/main?blobs=true");
        Server.RequestsFor("").Should().OnlyContain(request => request.Header("Authorization") == "Bearer hf_secret");
    }

    [Theory]
    [InlineData("http://example.com/model.pth")]
    [InlineData("ftp://127.0.0.1/model.pth")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@example.com/model.pth")]
    public async Task Does_not_follow_to_where_it_is_not_safe(string location)
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(302, "Location: " + location));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>().Where(error => !error.Message.Contains("password", StringComparison.Ordinal));
        Server.RequestsFor("model.pth").Should().HaveCount(1);
    }

    [Fact]
    public async Task Does_not_follow_in_circles()
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(302, "Location: model.pth"));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>().WithMessage("*more than 8 redirects*");
        Server.RequestsFor("model.pth").Should().HaveCount(9);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_refused()
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(302));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>();
    }

    [Fact]
    public async Task An_address_that_has_expired_is_asked_for_anew()
    {
        await using var store = new HubServer { Repository = Server.Repository };
        store.Next("model.pth", exchange => exchange.RefuseAsync(403));
        Server.Always("model.pth", exchange => exchange.RefuseAsync(302, $"Location: {store.Address}someone/model/resolve/x/model.pth"));

        await XttsModel.DownloadAsync(Folder.Options(Server));

        Server.RequestsFor("model.pth").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("https://a.example", "https://b.example/x", true)]
    [InlineData("https://a.example", "http://a.example/x", false)]
    [InlineData("https://a.example", "http://localhost/x", false)]
    [InlineData("http://localhost:1", "https://a.example/x", true)]
    [InlineData("http://localhost:1", "http://127.0.0.1:2/x", true)]
    [InlineData("http://[::1]:1", "http://localhost/x", true)]
    [InlineData("http://localhost:1", "http://a.example/x", false)]
    [InlineData("http://localhost:1", "http://localhost.a.example/x", false)]
    public void Leads_from_HTTPS_to_HTTPS_and_stays_on_this_machine_without_it(string from, string to, bool may) => HubEndpoint.MayLead(new Uri(from), new Uri(to)).Should().Be(may);
}
