using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class FolderTests : HubTests
{
    [Fact]
    public async Task Fetches_plain_files_into_aFolder()
    {
        var model = await XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true));

        model.Folder.Should().Be(Folder.Target);
        Directory.GetFiles(Folder.Target).Select(Path.GetFileName).Should().BeEquivalentTo("config.json", "vocab.json", "model.pth", "speakers_xtts.pth");
        foreach (var file in model.Files) (await File.ReadAllBytesAsync(file.Path)).Should().Equal(Server.Repository.Files[file.Name]);
        Directory.Exists(Folder.Cache).Should().BeFalse();
    }

    [Fact]
    public async Task Uses_the_right_files_that_are_there()
    {
        DownloadFolder.Write(Path.Combine(Folder.Target, "model.pth"), Server.Repository.Files["model.pth"]);

        var model = await XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true));

        model.Files.Single(file => file.Name == "model.pth").WasThere.Should().BeTrue();
        Server.RequestsFor("model.pth").Should().BeEmpty();
    }

    [Fact]
    public async Task Another_file_of_the_same_name_and_length_is_kept_unless_it_may_be_replaced()
    {
        string path = Path.Combine(Folder.Target, "model.pth");
        byte[] own = HubRepository.Bytes(100_000, seed: 77);
        DownloadFolder.Write(path, own);

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true));

        (await fetch.Should().ThrowAsync<OutputExistsException>()).Which.Path.Should().Be(path);
        (await File.ReadAllBytesAsync(path)).Should().Equal(own);
        Server.Requests.Should().OnlyContain(request => request.File.Length == 0);

        await XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true, overwrite: true));

        (await File.ReadAllBytesAsync(path)).Should().Equal(Server.Repository.Files["model.pth"]);
    }

    [Fact]
    public async Task Goes_on_where_it_stopped_and_throws_the_beginnings_of_other_versions_away()
    {
        byte[] content = Server.Repository.Files["model.pth"];
        DownloadFolder.Write(Path.Combine(Folder.Working, $"model.pth.{Server.Repository.DigestOf("model.pth")}.incomplete"), content[..60_000]);
        DownloadFolder.Write(Path.Combine(Folder.Working, $"model.pth.{new string('0', 64)}.incomplete"), [1, 2, 3]);

        await XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true));

        Server.RequestsFor("model.pth").Should().ContainSingle().Which.From.Should().Be(60_000);
        (await File.ReadAllBytesAsync(Path.Combine(Folder.Target, "model.pth"))).Should().Equal(content);
        Directory.GetFiles(Folder.Working, "*.incomplete").Should().BeEmpty();
    }

    [Fact]
    public async Task Two_calls_at_once_fetch_every_file_once()
    {
        var models = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => XttsModel.DownloadAsync(Folder.Options(Server, toFolder: true))));

        foreach (var file in models[0].Files) Server.RequestsFor(file.Name).Should().ContainSingle();
    }
}
