using Microsoft.Playwright;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests.Browsers;

/// <summary>A browser without a window and a server with the demonstration model, for all tests: both start slowly. The microphone of the browser hears a clip of the model.</summary>
public sealed class RunningChromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningServer? _server;

    internal IBrowser Browser => _browser!;

    internal RunningServer Server => _server!;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null) return;
        _server = await RunningServer.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Program,
            Timeout = RunningServer.Patience,
            Args =
            [
                "--no-sandbox",     // the sandbox refuses to start for root, as whom containers run
                "--autoplay-policy=no-user-gesture-required",
                "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-audio-capture={RunningServer.Clip}",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }
}
