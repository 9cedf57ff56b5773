using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class OfflineTests : HubTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_from_what_is_on_this_machine(bool toFolder)
    {
        var fetched = await XttsModel.DownloadAsync(Folder.Options(Server, toFolder));
        int requests = Server.Requests.Count;

        var model = await XttsModel.DownloadAsync(Folder.Options(Server, toFolder, offline: true));

        model.Folder.Should().Be(fetched.Folder);
        model.Files.Should().BeEquivalentTo(fetched.Files.Select(file => file with { WasThere = true }));
        Server.Requests.Should().HaveCount(requests);
    }

    [Fact]
    public async Task Takes_a_commit_by_its_hash()
    {
        var fetched = await XttsModel.DownloadAsync(Folder.Options(Server));

        var model = await XttsModel.DownloadAsync(new ModelDownloadOptions { Repository = "someone/model", Revision = fetched.Commit!, CacheFolder = Folder.Cache, Offline = true, Variable = _ => null });

        model.Folder.Should().Be(fetched.Folder);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("ON")]
    public async Task The_environment_says_so_too(string value)
    {
        var fetch = () => XttsModel.DownloadAsync(new ModelDownloadOptions { Endpoint = Server.Address, CacheFolder = Folder.Cache, Variable = name => name == "HF_HUB_OFFLINE" ? value : null });

        (await fetch.Should().ThrowAsync<ModelNotCachedException>()).Which.Missing.Should().Equal("revision 'main'");
        Server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Names_what_is_missing()
    {
        var fetched = await XttsModel.DownloadAsync(Folder.Options(Server));
        File.Delete(Folder.Blob(Server, "vocab.json"));       // the link to it stays
        File.Delete(Path.Combine(fetched.Folder, "model.pth"));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, offline: true));

        var error = (await fetch.Should().ThrowAsync<ModelNotCachedException>()).Which;
        error.Missing.Should().BeEquivalentTo("vocab.json", "model.pth");
        error.Folder.Should().Be(fetched.Folder);
        error.Message.Should().Contain("vocab.json").And.Contain("HF_HUB_OFFLINE");
    }

    [Fact]
    public async Task A_reference_that_is_no_commit_is_none()
    {
        DownloadFolder.Write(Path.Combine(Folder.Repository, "refs", "main"), "../../../etc"u8.ToArray());

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, offline: true));

        await fetch.Should().ThrowAsync<ModelNotCachedException>();
    }
}
