using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WebServer;
using WebServer.Limits;

namespace Xtts.Net.WebServer.Tests;

/// <summary>The server with the demonstration voice, on a free port of this machine.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;

    private RunningServer(WebApplication app, TemporaryFolder folder)
    {
        _app = app;
        Folder = folder;
        Address = new Uri(app.Urls.Single());
        Client = NewClient();
    }

    public Uri Address { get; }

    /// <summary>A client that waits long: the machine may be busy.</summary>
    public HttpClient Client { get; }

    /// <summary>Where uploaded voices are.</summary>
    internal TemporaryFolder Folder { get; }

    /// <summary>The line of those who want to be spoken.</summary>
    internal WaitingLine Line => _app.Services.GetRequiredService<WaitingLines>().Speech;

    internal IServiceProvider Services => _app.Services;

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        try
        {
            return await StartAsync(folder, settings);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <param name="folder">Uploaded voices.</param>
    /// <param name="settings">Such as <c>Server:Limits:MaxWaiting=0</c>.</param>
    internal static async Task<RunningServer> StartAsync(TemporaryFolder folder, params string[] settings)
    {
        string[] usual = ["urls=http://127.0.0.1:0", $"Server:VoiceFolder={folder.Path}", "Server:Limits:RequestsPerMinute=0", "Logging:LogLevel:Default=Warning"];
        var app = ServerApplication.Create([.. usual, .. settings]);
        try
        {
            await app.StartAsync();
            return new RunningServer(app, folder);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    // Whoever asks before a large body is sent waits for the answer as long as for any other.
    public HttpClient NewClient() => new(new SocketsHttpHandler { Expect100ContinueTimeout = Patience }) { BaseAddress = Address, Timeout = Patience };

    /// <summary>Asks for speech; the answer is there when its head is.</summary>
    public async Task<HttpResponseMessage> SpeakAsync(object body, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/audio/speech") { Content = JsonContent.Create(body) };
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>The sound of a text, in full.</summary>
    public async Task<byte[]> SoundAsync(object body)
    {
        using var response = await SpeakAsync(body);
        response.IsSuccessStatusCode.Should().BeTrue(await TextOfRefusalAsync(response));
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>What a path says.</summary>
    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Waits until nobody is spoken or waits for it.</summary>
    public async Task UntilQuietAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (Line.Inside > 0 || Line.Waiting > 0) await Task.Delay(20, limit.Token);
    }

    /// <summary>Waits until so many are spoken.</summary>
    public async Task UntilSpeakingAsync(int count)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (Line.Inside != count) await Task.Delay(20, limit.Token);
    }

    /// <summary>Stops the server, and leaves what it has kept.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Dispose();
    }

    private static async Task<string> TextOfRefusalAsync(HttpResponseMessage response) => response.IsSuccessStatusCode ? "" : (await response.Content.ReadAsStringAsync()).Replace('{', '(').Replace('}', ')');
}
