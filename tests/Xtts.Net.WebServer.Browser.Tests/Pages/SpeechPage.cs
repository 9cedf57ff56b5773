using System.Text.Json;
using Microsoft.Playwright;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests.Pages;

/// <summary>The page in a browser context of its own, and what it did that it should not do.</summary>
internal sealed class SpeechPage : IAsyncDisposable
{
    /// <summary>More than twenty seconds of speech in the demonstration model's own words.</summary>
    public static readonly string LongText = string.Join(' ', Enumerable.Repeat("Holnap reggel korán indul a vonat. Köszönöm szépen a figyelmet! A helyes válasz háromszáznegyvenöt.", 4));

    public const string ShortText = "Köszönöm szépen a figyelmet!";

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _elsewhere = [];

    private SpeechPage(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(RunningServer.Patience);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } address && address.Authority != server.Authority) _elsewhere.Add(request.Url); };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings in the browser's console.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Requests to other hosts.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;

    /// <summary>Opens the page and waits until it can be used.</summary>
    public static async Task<SpeechPage> OpenAsync(IBrowser browser, RunningServer server, BrowserNewContextOptions? options = null)
    {
        var page = await OpenUnreadyAsync(browser, server, options);
        await page.UntilAsync("s.phase === 'ready'");
        await page.Page.SelectOptionAsync("#language", "hu");
        return page;
    }

    public static async Task<SpeechPage> OpenUnreadyAsync(IBrowser browser, RunningServer server, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        var page = new SpeechPage(context, await context.NewPageAsync(), server.Address);
        await page.Page.GotoAsync(server.Address.ToString());
        return page;
    }

    /// <summary>Waits until something holds of the page's state <c>s</c>.</summary>
    /// <remarks>The condition is made a function before the waiting begins: later the page's content security policy lets no text become code.</remarks>
    public async Task UntilAsync(string condition)
    {
        try
        {
            await Page.EvaluateAsync($"new Promise(done => {{ const look = () => (s => {condition})(window.xtts.state) ? done() : requestAnimationFrame(look); look(); }})").WaitAsync(TimeSpan.FromMilliseconds(RunningServer.Patience));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It never held that {condition}. The state is {await StateAsync()}.");
        }
    }

    public Task<JsonElement> StateAsync() => Page.EvaluateAsync<JsonElement>("window.xtts.state");

    /// <summary>Speaks a text to its end, and gives the take.</summary>
    public async Task<JsonElement> SpeakAsync(string text)
    {
        int takes = (await StateAsync()).GetProperty("takes").GetArrayLength();
        await Page.FillAsync("#text", text);
        await Page.ClickAsync("#speak");
        await UntilAsync($"s.takes.length > {takes} && s.phase === 'ready' || s.phase === 'failed'");
        var state = await StateAsync();
        state.GetProperty("problem").GetString().Should().BeNull();
        return state.GetProperty("takes")[takes];
    }

    /// <summary>Drops a file on the page.</summary>
    public async Task DropAsync(string name, byte[] content)
    {
        var data = await Page.EvaluateHandleAsync(
            "([name, base64]) => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name)); return data; }",
            new[] { name, Convert.ToBase64String(content) });
        await Page.DispatchEventAsync("#drop", "drop", new { dataTransfer = data });
    }

    /// <summary>What the page says went wrong; empty when nothing did.</summary>
    public async Task<string> ProblemAsync() => await Page.Locator("#problem").IsVisibleAsync() ? await Page.InnerTextAsync("#problem") : "";

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
