using System.Net;
using System.Net.Sockets;
using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

public sealed class RetryTests : HubTests
{
    private readonly ImmediateTime _time = new();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Tries_again_what_may_pass(int status)
    {
        Server.Next("", exchange => exchange.RefuseAsync(status)).Next("model.pth", exchange => exchange.RefuseAsync(status), exchange => exchange.RefuseAsync(status));

        await XttsModel.DownloadAsync(Options());

        Server.RequestsFor("").Should().HaveCount(2);
        Server.RequestsFor("model.pth").Should().HaveCount(3);
        _time.Waits.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("model.pth", 503)]
    [InlineData("", 500)]
    public async Task What_does_not_pass_is_given_up_with_its_status(string file, int status)
    {
        Server.Always(file, exchange => exchange.RefuseAsync(status));

        var fetch = () => XttsModel.DownloadAsync(Options());

        (await fetch.Should().ThrowAsync<ModelServerException>()).Which.StatusCode.Should().Be(status);
        Server.RequestsFor(file).Should().HaveCount(4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(418)]
    [InlineData(501)]
    public async Task What_does_not_pass_by_its_nature_is_not_tried_again(int status)
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(status));

        var fetch = () => XttsModel.DownloadAsync(Options());

        (await fetch.Should().ThrowAsync<ModelServerException>()).Which.StatusCode.Should().Be(status);
        Server.RequestsFor("model.pth").Should().HaveCount(1);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 12:00:09 GMT", 9)]
    [InlineData("Thu, 01 Jan 2026 11:00:00 GMT", 0)]
    public async Task Waits_as_long_as_theServer_asks(string retryAfter, int seconds)
    {
        Server.Next("model.pth", exchange => exchange.RefuseAsync(429, "Retry-After: " + retryAfter));

        await XttsModel.DownloadAsync(Options());

        if (seconds > 0) _time.Waits.Should().Equal(TimeSpan.FromSeconds(seconds));
        else _time.Waits.Should().BeEmpty();
    }

    [Fact]
    public async Task AServer_that_asks_to_wait_too_long_is_left()
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(429, "Retry-After: 3600"));

        var fetch = () => XttsModel.DownloadAsync(Options());

        (await fetch.Should().ThrowAsync<ModelServerException>().WithMessage("*asks to wait 3600 s*")).Which.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        Server.RequestsFor("model.pth").Should().HaveCount(1);
        _time.Waits.Should().BeEmpty();
    }

    [Fact]
    public async Task Waits_longer_from_try_to_try()
    {
        Server.Always("model.pth", exchange => exchange.RefuseAsync(503));
        var options = Folder.Options(Server, retries: 12, time: _time);

        var fetch = () => XttsModel.DownloadAsync(options);

        await fetch.Should().ThrowAsync<ModelServerException>();
        _time.Waits.Should().HaveCount(12).And.OnlyContain(wait => wait <= TimeSpan.FromSeconds(30));
        _time.Waits[^1].Should().BeGreaterThan(_time.Waits[0]);
    }

    [Fact]
    public async Task AServer_that_never_answers_is_given_up()
    {
        Server.Always("model.pth", exchange => exchange.StaySilentAsync());

        var fetch = () => XttsModel.DownloadAsync(Impatient(retries: 1, seconds: 5));

        await fetch.Should().ThrowAsync<ModelServerException>().WithMessage("*did not answer within 5 s*");
        await Server.UntilAskedAsync("model.pth", times: 2);
        Server.RequestsFor("model.pth").Should().HaveCount(2);
    }

    [Fact]
    public async Task AServer_that_falls_silent_is_asked_for_the_rest()
    {
        byte[] content = Server.Repository.Files["model.pth"];
        Server.Always("model.pth", async exchange =>
        {
            if (exchange.Request.From > 0)
            {
                await Server.Repository.AnswerAsync(exchange);
                return;
            }

            await exchange.HeadAsync(200, "Content-Length: 100000");
            await exchange.SendAsync(content.AsMemory(0, 40_000));
            await exchange.StaySilentAsync();
        });

        var model = await XttsModel.DownloadAsync(Impatient(retries: 100, seconds: 1));

        Server.RequestsFor("model.pth").Select(request => request.From).Should().Contain(0).And.Contain(from => from > 0);
        (await File.ReadAllBytesAsync(Path.Combine(model.Folder, "model.pth"))).Should().Equal(content);
    }

    [Fact]
    public async Task A_caller_who_takes_longer_than_theServer_may_be_silent_breaks_no_connection()
    {
        Server.Repository.Files["model.pth"] = HubRepository.Bytes(900_000, seed: 3);
        long there = 0;
        var slow = new Told<ModelDownloadProgress>(step =>
        {
            if (step is not { File: "model.pth", FileBytes: > 0 } || there > 0) return;
            there = step.FileBytes;
            Thread.Sleep(TimeSpan.FromSeconds(4));
        });

        await XttsModel.DownloadAsync(Impatient(retries: 100, seconds: 3), slow);

        there.Should().BeInRange(1, 899_999);
        Server.RequestsFor("model.pth").Should().NotContain(request => request.From == there);
    }

    [Fact]
    public async Task AServer_that_is_not_there_is_named()
    {
        using var unheard = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);     // has the port, so that nobody else answers there
        unheard.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        string address = unheard.LocalEndPoint!.ToString()!;

        var fetch = () => XttsModel.DownloadAsync(new ModelDownloadOptions { Repository = "someone/model", Endpoint = new Uri("http://" + address), CacheFolder = Folder.Cache, MaxRetries = 1, TimeProvider = _time, Variable = _ => null });

        (await fetch.Should().ThrowAsync<ModelServerException>().WithMessage($"{address} cannot be reached*")).Which.StatusCode.Should().BeNull();
        _time.Waits.Should().HaveCount(1);
    }

    [Fact]
    public async Task An_answer_that_is_no_HTTP_is_tried_again()
    {
        Server.Next("model.pth", exchange => exchange.SendAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray()));

        await XttsModel.DownloadAsync(Options());

        Server.RequestsFor("model.pth").Should().HaveCount(2);
    }

    private ModelDownloadOptions Options() => Folder.Options(Server, time: _time);

    private ModelDownloadOptions Impatient(int retries, int seconds) => new()
    {
        Repository = "someone/model", Endpoint = Server.Address, CacheFolder = Folder.Cache, MaxRetries = retries, TimeProvider = _time, Variable = _ => null, Timeout = TimeSpan.FromSeconds(seconds),
    };
}
