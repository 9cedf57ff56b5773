using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class IntegrityTests : HubTests
{
    private byte[] Content => Server.Repository.Files["model.pth"];

    [Theory]
    [InlineData("model.pth", "*SHA-256*")]
    [InlineData("config.json", "*Git hash*")]
    public async Task Wrong_bytes_are_never_given_their_place(string file, string message)
    {
        byte[] wrong = [.. Server.Repository.Files[file]];
        wrong[^1] ^= 1;
        Server.Always(file, exchange => exchange.AnswerAsync(200, wrong, Server.Repository.TagOf(file)));

        await RefusesAsync(file, message);
    }

    [Fact]
    public async Task Wrong_bytes_that_come_once_are_fetched_again()
    {
        Server.Next("model.pth", exchange => exchange.AnswerAsync(200, new byte[Content.Length]));

        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Content);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_not_read_to_its_end()
    {
        Server.Always("model.pth", exchange => exchange.AnswerAsync(200, (byte[])[.. Content, .. Content]));

        await RefusesAsync("model.pth", "*would have 200000 bytes, expected 100000*");
    }

    [Fact]
    public async Task A_file_that_is_too_short_is_refused()
    {
        Server.Always("model.pth", exchange => exchange.AnswerAsync(200, Content.AsMemory(0, 99_999)));

        await RefusesAsync("model.pth", "*would have 99999 bytes, expected 100000*");
    }

    [Fact]
    public async Task A_file_without_a_length_that_is_right_is_taken()
    {
        Server.Next("model.pth", async exchange =>
        {
            await exchange.HeadAsync(200);
            await exchange.SendAsync(Content);
        });

        var model = await XttsModel.DownloadAsync(Folder.Options(Server, retries: 0));

        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(Content);
    }

    [Fact]
    public async Task A_file_without_a_length_that_ends_early_is_gone_on_with()
    {
        Server.Next("model.pth", async exchange =>
        {
            await exchange.HeadAsync(200);
            await exchange.SendAsync(Content.AsMemory(0, 12_345));
        });

        await XttsModel.DownloadAsync(Folder.Options(Server));

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(0, 12_345);
    }

    [Fact]
    public async Task A_file_without_an_end_is_left_at_its_length()
    {
        Server.Always("model.pth", async exchange =>
        {
            await exchange.HeadAsync(200);
            while (true) await exchange.SendAsync(Content);
        });

        await RefusesAsync("model.pth", "*does not end after 100000 bytes*");
    }

    [Fact]
    public async Task A_compressed_answer_is_refused()
    {
        Server.Always("model.pth", exchange => exchange.AnswerAsync(200, HubRepository.Bytes(100_000, seed: 4), "Content-Encoding: gzip"));

        await RefusesAsync("model.pth", "*SHA-256*");
        Server.RequestsFor("model.pth").Should().OnlyContain(request => request.Header("Accept-Encoding") == "identity");
    }

    private async Task RefusesAsync(string file, string message)
    {
        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, retries: 1));

        var error = await fetch.Should().ThrowAsync<ModelIntegrityException>().WithMessage(message);
        error.Which.File.Should().Be(file);
        Server.RequestsFor(file).Should().HaveCount(2);
        File.Exists(Folder.Blob(Server, file)).Should().BeFalse();
        Directory.GetFiles(Path.Combine(Folder.Repository, "snapshots", Server.Repository.Commit)).Select(Path.GetFileName).Should().NotContain(file);
        new FileInfo(Folder.Partial(Server, file)).Length.Should().Be(0);
    }
}
