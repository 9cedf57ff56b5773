using System.Text;
using System.Text.Json;
using Xtts.Net.Downloading.Hub;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class ListingTests : HubTests
{
    [Fact]
    public async Task Names_that_lead_out_of_theFolder_are_never_written()
    {
        foreach (string name in new[] { "../../config.json", "/tmp/config.json", "..\\model.pth", "C:\\model.pth", "a/../../model.pth", "sub/model.pth", "best_model_1.pth/../../x", "model.pth\0", "\u202Emodel.pth", "con", ".." })
            Server.Repository.Files[name] = [1, 2, 3];

        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        Server.Requests.Select(request => request.File).Distinct().Should().BeEquivalentTo("", "config.json", "vocab.json", "model.pth", "speakers_xtts.pth");
        Folder.AllFiles.Where(file => !file.Contains("/.locks/", StringComparison.Ordinal)).Should().HaveCount(model.Files.Length * 2 + 1);
    }

    [Theory]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public async Task A_hash_that_is_none_is_refused(string hash)
    {
        string listing = Encoding.UTF8.GetString(Server.Repository.Listing()).Replace(Server.Repository.DigestOf("model.pth"), hash, StringComparison.Ordinal);
        Server.Always("", exchange => exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(listing)));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>().WithMessage("*'model.pth'*");
        Server.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Log in</html>")]
    [InlineData("[]")]
    [InlineData("""{"sha": "../../x", "siblings": []}""")]
    [InlineData("""{"sha": "cccccccccccccccccccccccccccccccccccccccc"}""")]
    [InlineData("""{"sha": "cccccccccccccccccccccccccccccccccccccccc", "siblings": [1]}""")]
    [InlineData("""{"sha": "cccccccccccccccccccccccccccccccccccccccc", "siblings": [{"rfilename": "model.pth"}, {"rfilename": "model.pth"}]}""")]
    [InlineData("""{"sha": "cccccccccccccccccccccccccccccccccccccccc", "siblings": [{"rfilename": "\ud800"}]}""")]
    public async Task What_is_no_listing_is_refused(string answer)
    {
        Server.Always("", exchange => exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(answer)));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>().WithMessage("*no listing of a repository*");
    }

    [Fact]
    public async Task A_listing_without_an_end_is_left()
    {
        Server.Always("", async exchange =>
        {
            await exchange.HeadAsync(200);
            while (true) await exchange.SendAsync(new byte[1 << 16]);
        });

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>().WithMessage("*more than 8 MiB*");
    }

    [Fact]
    public void A_listing_of_very_many_files_is_refused()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { sha = new string('c', 40), siblings = Enumerable.Range(0, 20_001).Select(i => new { rfilename = $"{i}" }) });

        var read = () => RepositoryListingReader.Read(json, "host");

        read.Should().Throw<UnsafeDownloadException>().WithMessage("*more than 20000 files*");
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(33L << 30)]
    public async Task A_length_that_no_model_has_is_refused(long length)
    {
        string listing = Encoding.UTF8.GetString(Server.Repository.Listing()).Replace(":100000", ":" + length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Server.Always("", exchange => exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(listing)));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<UnsafeDownloadException>();
        Server.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("model.pth", "model.pth")]
    [InlineData("vocab.json", "vocab.json")]
    public async Task A_repository_that_is_no_model_is_told_by_what_it_lacks(string file, string missing)
    {
        Server.Repository.Files.Remove(file);

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        await fetch.Should().ThrowAsync<ModelRepositoryNotFoundException>().WithMessage($"*it lacks {missing}*");
    }

    [Fact]
    public async Task The_newest_checkpoint_of_a_training_run_is_fetched_and_the_licence_with_it()
    {
        Server.Repository.Files.Remove("model.pth");
        foreach (string name in new[] { "best_model_9.pth", "best_model_1200.pth", "checkpoint_5000.pth", "dvae.pth", "LICENSE.txt", "hash.md5" }) Server.Repository.Files[name] = HubRepository.Bytes(100, seed: name.Length);

        var model = await XttsModel.DownloadAsync(Folder.Options(Server));

        model.Files.Select(file => file.Name).Should().BeEquivalentTo("config.json", "vocab.json", "speakers_xtts.pth", "LICENSE.txt", "hash.md5", "best_model_1200.pth");
        model.Files[^1].Name.Should().Be("best_model_1200.pth", "what is large comes last");
    }

    [Fact]
    public async Task A_repository_that_does_not_exist_is_told()
    {
        Server.Always("", exchange => exchange.RefuseAsync(404));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server));

        (await fetch.Should().ThrowAsync<ModelRepositoryNotFoundException>().WithMessage("*'someone/model'*")).Which.Repository.Should().Be("someone/model");
        Server.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(401, null)]
    [InlineData(403, "hf_secret")]
    public async Task A_repository_that_is_not_open_is_told_without_the_token(int status, string? token)
    {
        Server.Always("", exchange => exchange.RefuseAsync(status));

        var fetch = () => XttsModel.DownloadAsync(Folder.Options(Server, token: token));

        var error = (await fetch.Should().ThrowAsync<ModelAccessException>()).Which;
        error.HadToken.Should().Be(token is not null);
        error.ToString().Should().NotContain("hf_secret");
    }
}
