using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class LicenseTests : HubTests
{
    [Theory]
    [InlineData("coqui/XTTS-v2")]
    [InlineData("Coqui/xtts-v1")]
    public async Task Coquis_own_models_are_not_asked_for_before_their_licence_is_accepted(string repository)
    {
        var fetch = () => XttsModel.DownloadAsync(Options(repository, accept: false));

        var error = (await fetch.Should().ThrowAsync<ModelLicenseException>().WithMessage("*Coqui Public Model License*non-commercial*ModelDownloadOptions.AcceptLicense*")).Which;
        error.Repository.Should().Be(repository);
        error.Address.Should().Be(new Uri(Server.Address, $"{repository}/blob/main/LICENSE.txt"));
        Server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task They_are_fetched_when_it_is_accepted()
    {
        Server.Repository.Card = new { license = "other", license_name = "coqui-public-model-license", license_link = "https://coqui.ai/cpml" };

        var model = await XttsModel.DownloadAsync(Options("coqui/XTTS-v2", accept: true));

        model.License.Should().Be("coqui-public-model-license");
        model.Files.Should().HaveCount(4);
    }

    [Fact]
    public void The_default_is_Coquis_own_model_without_acceptance()
    {
        var options = new ModelDownloadOptions();

        options.Repository.Should().Be("coqui/XTTS-v2");
        options.AcceptLicense.Should().BeFalse();
    }

    [Theory]
    [InlineData("mit")]
    [InlineData("Apache-2.0")]
    [InlineData("cc-by-4.0")]
    public async Task An_open_licence_needs_no_acceptance(string license)
    {
        Server.Repository.Card = new { license };

        var fetch = () => XttsModel.DownloadAsync(Options("someone/model", accept: false));

        await fetch.Should().NotThrowAsync();
    }

    public static TheoryData<object?, string?> Cards => new()
    {
        { null, null },
        { new { }, null },
        { new { license = "other" }, null },
        { new { license = "unknown" }, null },
        { new { license = 5 }, null },
        { new { license = "cc-by-nc-4.0" }, "cc-by-nc-4.0" },
        { new { license = new[] { "mit", "cc-by-nc-4.0" } }, "mit, cc-by-nc-4.0" },
        { new { license = "other", license_name = "coqui-public-model-license" }, "Coqui Public Model License (CPML)" },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Every_other_licence_and_none_has_to_be_accepted(object? card, string? license)
    {
        Server.Repository.Card = card;

        var fetch = () => XttsModel.DownloadAsync(Options("someone/model", accept: false));

        (await fetch.Should().ThrowAsync<ModelLicenseException>()).Which.License.Should().Be(license);
        Server.Requests.Should().OnlyContain(request => request.File.Length == 0);
        (await XttsModel.DownloadAsync(Options("someone/model", accept: true))).Files.Should().HaveCount(4);
    }

    [Theory]
    [InlineData(true, "https://example.com/terms", "someone/model/blob/cccccccccccccccccccccccccccccccccccccccc/LICENSE.txt")]
    [InlineData(false, "https://example.com/terms", "https://example.com/terms")]
    [InlineData(false, "javascript:alert(1)", "someone/model")]
    public async Task Says_where_the_licence_can_be_read(bool hasFile, string link, string expected)
    {
        Server.Repository.Card = new { license = "other", license_name = "terms", license_link = link };
        if (hasFile) Server.Repository.Files["LICENSE.txt"] = [65];

        var fetch = () => XttsModel.DownloadAsync(Options("someone/model", accept: false));

        (await fetch.Should().ThrowAsync<ModelLicenseException>()).Which.Address.Should().Be(new Uri(Server.Address, expected));
    }

    private ModelDownloadOptions Options(string repository, bool accept) => new()
    {
        Repository = repository, AcceptLicense = accept, Endpoint = Server.Address, CacheFolder = Folder.Cache, TimeProvider = new ImmediateTime(), Variable = _ => null,
    };
}
