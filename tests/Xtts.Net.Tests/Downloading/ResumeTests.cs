using System.Globalization;
using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class ResumeTests : HubTests
{
    private byte[] Content => Server.Repository.Files["model.pth"];

    [Fact]
    public async Task Goes_on_where_the_connection_broke()
    {
        Server.Next("model.pth", exchange => BreakAfterAsync(exchange, 0, 40_000), exchange => BreakAfterAsync(exchange, 40_000, 30_000));

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(0, 40_000, 70_000);
        Server.RequestsFor("model.pth").Skip(1).Should().OnlyContain(request => request.Header("If-Range") == $"\"{Server.Repository.DigestOf("model.pth")}\"");
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(40_000, false)]
    public async Task Failures_do_not_count_together_when_a_good_part_came_between_them(int goodPart, bool succeeds)
    {
        Server.Always("model.pth", exchange => exchange.Request.From < 80_000 ? BreakAfterAsync(exchange, exchange.Request.From, 10_000) : SendRestAsync(exchange, "\"x\""));
        var options = new ModelDownloadOptions { Repository = "someone/model", Endpoint = Server.Address, CacheFolder = Folder.Cache, MaxRetries = 2, GoodPart = goodPart, TimeProvider = new ImmediateTime(), Variable = _ => null };

        var fetch = () => XttsModel.DownloadAsync(options);

        if (succeeds) await fetch.Should().NotThrowAsync();
        else await fetch.Should().ThrowAsync<ModelServerException>();
        Server.RequestsFor("model.pth").Should().HaveCount(succeeds ? 9 : 3);
    }

    [Fact]
    public async Task A_later_call_goes_on_with_what_a_cancelled_one_has_left()
    {
        Server.Repository.Files["model.pth"] = HubRepository.Bytes(900_000, seed: 3);
        using var cancelling = new CancellationTokenSource();
        Server.Next("model.pth", async exchange =>
        {
            await exchange.HeadAsync(200, Server.Repository.TagOf("model.pth"), "Content-Length: 900000");
            await exchange.SendAsync(Content.AsMemory(0, 600_000));
            await exchange.StaySilentAsync();
        });
        var told = new Told<ModelDownloadProgress>(step =>
        {
            if (step is { File: "model.pth", FileBytes: > 0 }) cancelling.Cancel();
        });
        var cancelled = () => XttsModel.DownloadAsync(Folder.Options(Server), told, cancelling.Token);
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
        long left = new FileInfo(Folder.Partial(Server, "model.pth")).Length;

        await FetchRightlyAsync();

        left.Should().BeInRange(1, 600_000);
        Server.RequestsFor("model.pth").Select(request => (long)request.From).Should().Equal(0, left);
        File.Exists(Folder.Partial(Server, "model.pth")).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_of_which_all_is_there_is_not_asked_for_again()
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), Content);

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Should().BeEmpty();
    }

    [Fact]
    public async Task Begins_anew_where_theServer_knows_no_ranges()
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), Content[..40_000]);
        Server.Next("model.pth", exchange => exchange.AnswerAsync(200, Content, Server.Repository.TagOf("model.pth")));

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Should().ContainSingle();
    }

    [Fact]
    public async Task Begins_anew_when_theServer_says_that_the_range_is_not_there()
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), Content[..40_000]);
        Server.Next("model.pth", exchange => exchange.RefuseAsync(416));

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(40_000, 0);
    }

    [Theory]
    [InlineData("bytes 0-59999/100000")]
    [InlineData("bytes 40000-99999/123456")]
    [InlineData("bytes */100000")]
    [InlineData("nonsense")]
    public async Task Begins_anew_when_theServer_sends_another_part_than_was_asked_for(string range)
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), Content[..40_000]);
        Server.Next("model.pth", exchange => exchange.AnswerAsync(206, Content.AsMemory(0, 60_000), Server.Repository.TagOf("model.pth"), "Content-Range: " + range));

        await FetchRightlyAsync();
    }

    [Fact]
    public async Task More_than_the_file_has_is_thrown_away()
    {
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), [.. Content, 1]);

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(0);
    }

    [Fact]
    public async Task A_beginning_with_wrong_bytes_is_found_out_and_thrown_away()
    {
        byte[] wrong = Content[..40_000];
        wrong[12_345] ^= 1;
        DownloadFolder.Write(Folder.Partial(Server, "model.pth"), wrong);

        await FetchRightlyAsync();

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(40_000, 0);
    }

    [Fact]
    public async Task The_beginnings_of_other_versions_are_thrown_away_when_all_is_there()
    {
        string other = Path.Combine(Folder.Repository, "blobs", new string('e', 64) + ".incomplete"), busy = Path.Combine(Folder.Repository, "blobs", new string('f', 64) + ".incomplete");
        string locked = Path.Combine(Folder.Cache, ".locks", "models--someone--model", new string('f', 64) + ".lock");
        foreach (string path in new[] { other, busy, locked }) DownloadFolder.Write(path, [1, 2, 3]);
        using var held = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await FetchRightlyAsync();

        File.Exists(other).Should().BeFalse();
        File.Exists(busy).Should().BeTrue("somebody is fetching it");
    }

    [Fact]
    public async Task The_beginning_of_another_version_is_left_where_its_lock_cannot_be_taken()
    {
        await FetchRightlyAsync();
        string other = Path.Combine(Folder.Repository, "blobs", new string('e', 64) + ".incomplete");
        DownloadFolder.Write(other, [1, 2, 3]);
        Directory.Delete(Path.Combine(Folder.Cache, ".locks"), recursive: true);

        var model = await FetchRightlyAsync();

        model.FetchedBytes.Should().Be(0);
        File.Exists(other).Should().BeTrue("nobody knows who else is fetching it");
    }

    [Fact]
    public async Task A_file_that_changes_between_two_tries_is_fetched_in_its_new_version_alone()
    {
        byte[] old = Content;
        var newer = new HubRepository { Commit = new('d', 40) };
        newer.Files["model.pth"] = HubRepository.Bytes(110_000, seed: 5);
        Server.Next("model.pth", async exchange =>
        {
            await BreakAfterAsync(exchange, 0, 40_000);
            Server.Repository = newer;
        });

        var model = await FetchRightlyAsync();

        model.Commit.Should().Be(newer.Commit);
        Content.Should().NotEqual(old);
    }

    [Fact]
    public async Task AServer_whose_listing_and_files_never_agree_is_given_up()
    {
        Server.Always("model.pth", exchange => exchange.AnswerAsync(200, Content, $"ETag: \"{new string('0', 64)}\""));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        (await fetch.Should().ThrowAsync<ModelIntegrityException>()).Which.File.Should().Be("model.pth");
        Server.RequestsFor("").Should().HaveCount(3);
    }

    [Fact]
    public async Task Parts_of_a_host_that_the_hub_leads_to_are_asked_for_with_the_tag_of_that_host()
    {
        await using var store = new HubServer { Repository = Server.Repository };
        var toStore = (HubExchange exchange) => exchange.RefuseAsync(302, $"Location: {store.Address}someone/model/resolve/x/model.pth?signature=s", $"X-Linked-ETag: \"{Server.Repository.DigestOf("model.pth")}\"");
        Server.Always("model.pth", toStore);
        store.Next("model.pth", exchange => BreakAfterAsync(exchange, 0, 40_000, "\"of the store\""), exchange => SendRestAsync(exchange, "\"of the store\""));

        await FetchRightlyAsync();

        store.RequestsFor("model.pth").Select(request => (request.From, request.Header("If-Range"))).Should().Equal((0, null), (40_000, "\"of the store\""));
    }

    private async Task<DownloadedModel> FetchRightlyAsync()
    {
        var model = await XttsModel.DownloadAsync(Folder.Options(Server));
        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Content);
        return model;
    }

    private async Task BreakAfterAsync(HubExchange exchange, int from, int count, string? tag = null)
    {
        exchange.Request.From.Should().Be(from);
        string length = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Content.Length - from}");
        string named = tag is null ? Server.Repository.TagOf("model.pth") : "ETag: " + tag;
        if (from == 0) await exchange.HeadAsync(200, named, length);
        else await exchange.HeadAsync(206, named, length, string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{Content.Length - 1}/{Content.Length}"));
        await exchange.SendAsync(Content.AsMemory(from, count));
    }

    private Task SendRestAsync(HubExchange exchange, string tag) => exchange.AnswerAsync(
        206, Content.AsMemory(exchange.Request.From), "ETag: " + tag, string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {exchange.Request.From}-{Content.Length - 1}/{Content.Length}"));
}
