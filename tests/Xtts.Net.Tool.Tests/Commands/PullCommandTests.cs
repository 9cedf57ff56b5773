using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class PullCommandTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HubServer _server = new() { Repository = HubRepository.Of(Models.Demo) };
    private bool _isDisposed;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_it_fetched_into_the_cache_speaks_as_it_is()
    {
        var pulled = await PullAsync("--accept-license");

        pulled.ExitCode.Should().Be(0, pulled.Error);
        pulled.Error.Should().BeEmpty();
        pulled.Output.Should().MatchRegex("Model +someone/model, commit c{40}").And.Contain("model.pth, 12.4 MB").And.Contain("xtts speak ");
        string command = pulled.Lines[^1], folder = command.Split('"')[3];
        new FileInfo(Path.Combine(folder, "model.pth")).LinkTarget.Should().NotBeNull();
        var spoken = await ToolRun.Of("speak", "Holnap.", "--model", folder, "--clip", Models.Clip, "--language", "hu", "--seed", "1", "--out", _folder.PathOf("speech.wav"));
        spoken.ExitCode.Should().Be(0, spoken.Error);
        new FileInfo(_folder.PathOf("speech.wav")).Length.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task What_it_fetched_into_a_folder_is_a_model_of_its_own()
    {
        var pulled = await ToolRun.Of("pull", "someone/model", "--endpoint", _server.Address.ToString(), "--accept-license", "--to", _folder.PathOf("XTTS"));

        pulled.ExitCode.Should().Be(0, pulled.Error);
        (await ToolRun.Of("doctor", _folder.PathOf("XTTS"))).Output.Should().MatchRegex("Verdict +ready");
    }

    [Fact]
    public async Task A_second_time_it_fetches_nothing()
    {
        await PullAsync("--accept-license");

        var again = await PullAsync("--accept-license");

        again.Output.Should().Contain("model.pth, 12.4 MB, was there").And.MatchRegex("Fetched +0 bytes");
        _server.RequestsFor("model.pth").Should().ContainSingle();
    }

    [Fact]
    public async Task Another_file_is_replaced_only_when_told_to()
    {
        await File.WriteAllTextAsync(_folder.PathOf("config.json"), "precious");
        string[] pull = ["pull", "someone/model", "--endpoint", _server.Address.ToString(), "--accept-license", "--to", _folder.Path];

        var refused = await ToolRun.Of(pull);
        string kept = await File.ReadAllTextAsync(_folder.PathOf("config.json"));
        var forced = await ToolRun.Of([.. pull, "--force"]);

        refused.ExitCode.Should().Be(1);
        refused.Error.Should().Contain("--force");
        kept.Should().Be("precious");
        forced.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Coquis_model_is_not_asked_for_before_its_licence_is_accepted()
    {
        var run = await ToolRun.Of("pull", "--endpoint", _server.Address.ToString(), "--cache", _folder.Path);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.ReplaceLineEndings(" ").Should().Contain("Coqui Public Model License (CPML)").And.Contain("non-commercial").And.Contain("--accept-license").And.Contain($"{_server.Address}coqui/XTTS-v2/blob/main/LICENSE.txt");
        _server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Offline_it_names_what_is_missing()
    {
        var run = await PullAsync("--offline");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("revision 'main'").And.Contain("--offline");
        _server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_repository_that_is_not_there_ends_with_1_and_its_name()
    {
        _server.Always("", exchange => exchange.RefuseAsync(404));

        var run = await PullAsync("--accept-license");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("'someone/model'").And.NotContain("   at ");
    }

    [Fact]
    public async Task Stopping_it_leaves_what_is_there_for_the_next_time()
    {
        using var stopping = new CancellationTokenSource();
        byte[] content = _server.Repository.Files["model.pth"];
        string partial = Path.Combine(_folder.Path, "models--someone--model", "blobs", _server.Repository.DigestOf("model.pth") + ".incomplete");
        _server.Next("model.pth", async exchange =>
        {
            await exchange.HeadAsync(200, $"Content-Length: {content.Length}");
            await exchange.SendAsync(content.AsMemory(0, 1_000_000));
            await exchange.UntilAsync(() => new FileInfo(partial) is { Exists: true, Length: 1_000_000 });
            await stopping.CancelAsync();
            await exchange.StaySilentAsync();
        });

        var stopped = await ToolRun.Of(Arguments("--accept-license"), input: null, stopping.Token);
        var again = await PullAsync("--accept-license");

        stopped.ExitCode.Should().Be(130);
        again.ExitCode.Should().Be(0, again.Error);
        _server.RequestsFor("model.pth").Select(request => request.From).Should().Equal(0, 1_000_000);
    }

    private Task<ToolRun> PullAsync(params string[] options) => ToolRun.Of(Arguments(options));

    private string[] Arguments(params string[] options) => ["pull", "someone/model", "--endpoint", _server.Address.ToString(), "--cache", _folder.Path, .. options];
}
