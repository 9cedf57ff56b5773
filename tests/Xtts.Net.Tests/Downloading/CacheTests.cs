using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class CacheTests : HubTests
{
    [Fact]
    public async Task Lays_a_model_into_the_cache_as_other_programs_do()
    {
        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        model.Folder.Should().Be(Path.Combine(Folder.Repository, "snapshots", Server.Repository.Commit));
        (await File.ReadAllTextAsync(Path.Combine(Folder.Repository, "refs", "main"))).Should().Be(Server.Repository.Commit);
        model.Files.Select(file => file.Name).Should().BeEquivalentTo("config.json", "vocab.json", "model.pth", "speakers_xtts.pth");
        foreach (var file in model.Files)
        {
            (await File.ReadAllBytesAsync(file.Path)).Should().Equal(Server.Repository.Files[file.Name]);
            (await File.ReadAllBytesAsync(Folder.Blob(Server, file.Name))).Should().Equal(Server.Repository.Files[file.Name]);
            new FileInfo(file.Path).LinkTarget.Should().Be($"../../blobs/{Server.Repository.DigestOf(file.Name)}");
            file.WasThere.Should().BeFalse();
        }
    }

    [Fact]
    public async Task Tells_what_it_fetched_and_of_what_licence()
    {
        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        model.License.Should().Be("mit");
        model.Commit.Should().Be(Server.Repository.Commit);
        model.FetchedBytes.Should().Be(model.Files.Sum(file => file.Bytes));
    }

    [Fact]
    public async Task Asks_for_the_files_of_the_commit_that_was_listed()
    {
        await XttsModel.DownloadAsync(Folder.Options(Server));

        Server.Requests.Where(request => request.File.Length > 0).Should().OnlyContain(request => request.Target == $"/someone/model/resolve/{Server.Repository.Commit}/{request.File}");
        Server.RequestsFor("").Should().ContainSingle().Which.Target.Should().Be("/api/models/someone/model/revision/main?blobs=true");
    }

    [Fact]
    public async Task Fetches_nothing_twice()
    {
        await XttsModel.DownloadAsync(Folder.Options(Server));
        int requests = Server.Requests.Count;

        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        model.Files.Should().OnlyContain(file => file.WasThere);
        model.FetchedBytes.Should().Be(0);
        Server.Requests.Skip(requests).Should().OnlyContain(request => request.File.Length == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Uses_contents_that_other_programs_have_fetched_for_another_commit(bool useLinks)
    {
        DownloadFolder.Write(Folder.Blob(Server, "model.pth"), Server.Repository.Files["model.pth"]);

        var model = await XttsModel.DownloadAsync(Folder.Options(Server, useLinks: useLinks));

        Server.RequestsFor("model.pth").Should().BeEmpty();
        model.Files.Single(file => file.Name == "model.pth").WasThere.Should().BeTrue();
        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Server.Repository.Files["model.pth"]);
    }

    [Fact]
    public async Task A_content_of_another_length_is_fetched_again()
    {
        DownloadFolder.Write(Folder.Blob(Server, "model.pth"), [1, 2, 3]);

        await XttsModel.DownloadAsync(Folder.Options(Server));

        (await File.ReadAllBytesAsync(Folder.Blob(Server, "model.pth"))).Should().Equal(Server.Repository.Files["model.pth"]);
    }

    [Fact]
    public async Task A_link_whose_content_was_deleted_is_filled_again()
    {
        var model = await XttsModel.DownloadAsync(Folder.Options(Server));
        File.Delete(Folder.Blob(Server, "model.pth"));

        await XttsModel.DownloadAsync(Folder.Options(Server));

        Server.RequestsFor("model.pth").Should().HaveCount(2);
        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Server.Repository.Files["model.pth"]);
    }

    [Fact]
    public async Task Without_links_the_files_lie_in_theFolder_of_the_commit_and_are_found_there()
    {
        var options = Folder.Options(Server, useLinks: false);
        var model = await XttsModel.DownloadAsync(options);

        var again = await XttsModel.DownloadAsync(options);

        model.Files.Should().OnlyContain(file => new FileInfo(file.Path).LinkTarget == null);
        Directory.GetFiles(Path.Combine(Folder.Repository, "blobs")).Should().BeEmpty();
        again.Files.Should().OnlyContain(file => file.WasThere);
    }

    [Fact]
    public async Task A_new_commit_is_laid_beside_the_old_one()
    {
        var old = await XttsModel.DownloadAsync(Folder.Options(Server));
        byte[] before = Server.Repository.Files["model.pth"];
        Server.Repository = new HubRepository { Commit = new('d', 40) };
        Server.Repository.Files["model.pth"] = HubRepository.Bytes(90_000, seed: 9);

        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        (await File.ReadAllBytesAsync(Path.Combine(old.Folder, "model.pth"))).Should().Equal(before);
        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Server.Repository.Files["model.pth"]);
        model.Files.Where(file => !file.WasThere).Should().ContainSingle().Which.Name.Should().Be("model.pth");
        (await File.ReadAllTextAsync(Path.Combine(Folder.Repository, "refs", "main"))).Should().Be(new string('d', 40));
    }

    [Fact]
    public async Task Tells_progress_that_ends_with_the_whole()
    {
        var told = new List<ModelDownloadProgress>();

        var model = await XttsModel.DownloadAsync(Folder.Options(Server), new Told<ModelDownloadProgress>(told.Add));

        told.Select(step => step.Bytes).Should().BeInAscendingOrder();
        told.Select(step => step.File).Distinct().Should().BeEquivalentTo(model.Files.Select(file => file.Name));
        told.Should().OnlyContain(step => step.TotalBytes == model.FetchedBytes);
        told[^1].Should().Match<ModelDownloadProgress>(step => step.Fraction == 1 && step.Bytes == model.FetchedBytes);
    }

    [Fact]
    public async Task Two_calls_at_once_fetch_every_file_once()
    {
        var models = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => XttsModel.DownloadAsync(Folder.Options(Server))));

        models.Select(model => model.Folder).Distinct().Should().ContainSingle();
        foreach (var file in models[0].Files)
        {
            Server.RequestsFor(file.Name).Should().ContainSingle();
            (await File.ReadAllBytesAsync(file.Path)).Should().Equal(Server.Repository.Files[file.Name]);
        }
    }

    [Fact]
    public async Task Waits_for_another_program_that_is_busy_with_a_file()
    {
        string locked = Path.Combine(Folder.Cache, ".locks", "models--someone--model", Server.Repository.DigestOf("model.pth") + ".lock");
        Directory.CreateDirectory(Path.GetDirectoryName(locked)!);
        Task<DownloadedModel> download;
        using (new FileStream(locked, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            download = XttsModel.DownloadAsync(Folder.Options(Server));
            await Server.WhenAskedFor("speakers_xtts.pth");
            DownloadFolder.Write(Folder.Blob(Server, "model.pth"), Server.Repository.Files["model.pth"]);
        }

        (await download).Files.Single(file => file.Name == "model.pth").WasThere.Should().BeTrue();
        Server.RequestsFor("model.pth").Should().BeEmpty();
    }

    [Fact]
    public async Task Waiting_for_another_program_can_be_cancelled()
    {
        string locked = Path.Combine(Folder.Cache, ".locks", "models--someone--model", Server.Repository.DigestOf("model.pth") + ".lock");
        Directory.CreateDirectory(Path.GetDirectoryName(locked)!);
        using var held = new FileStream(locked, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var cancelling = new CancellationTokenSource();
        var download = XttsModel.DownloadAsync(Folder.Options(Server), cancellationToken: cancelling.Token);
        await Server.WhenAskedFor("speakers_xtts.pth");

        await cancelling.CancelAsync();

        await download.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task What_does_not_fit_on_the_disk_is_not_begun()
    {
        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, free: _ => 50_000));

        var error = (await fetch.Should().ThrowAsync<InsufficientDiskSpaceException>()).Which;
        error.AvailableBytes.Should().Be(50_000);
        error.RequiredBytes.Should().Be(102_016);
        Server.Requests.Should().OnlyContain(request => request.File.Length == 0);
    }

    [Fact]
    public async Task Room_is_needed_for_what_is_missing_only()
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), Server.Repository.Files["model.pth"][..70_000]);

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, free: _ => 50_000));

        await fetch.Should().NotThrowAsync();
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_named()
    {
        DownloadFolder.Write(Folder.Cache, [1]);

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        (await fetch.Should().ThrowAsync<ModelDownloadException>()).WithMessage($"*'{Folder.Cache}'*");
    }
}
