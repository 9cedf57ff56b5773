using System.Net;
using System.Net.Sockets;
using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests;

/// <summary>What goes wrong is said in words, where a person and a screen reader find it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ErrorTests(RunningChromium chromium)
{
    [ChromiumFact]
    public async Task A_server_that_is_gone_is_told_and_so_is_one_that_goes_while_it_speaks()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, server);
        await page.Page.FillAsync("#text", string.Join(' ', Enumerable.Repeat(SpeechPage.LongText, 20)));
        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.phase === 'speaking' || s.phase === 'failed'");

        await server.KillAsync();
        using var unheard = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);     // keeps the port, so that nobody else answers there
        unheard.Bind(new IPEndPoint(IPAddress.Loopback, server.Address.Port));
        await page.UntilAsync("s.phase === 'failed'");
        (await page.ProblemAsync()).Should().StartWith("The connection to the server was lost after ").And.EndWith("See whether it still runs, then try again.");
        (await page.StateAsync()).GetProperty("takes")[0].GetProperty("stopped").GetBoolean().Should().BeTrue();

        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.phase === 'failed' && s.problem.includes('reached')");
        (await page.ProblemAsync()).Should().Be("The server cannot be reached. See whether it still runs, then try again.");
        (await page.Page.GetAttributeAsync("#problem", "role")).Should().Be("alert");
    }

    [ChromiumFact]
    public async Task A_key_is_asked_for_until_it_is_right_and_kept_for_the_visit()
    {
        await using var server = await RunningServer.StartAsync("Server:ApiKeys:0=the-right-key-of-this-server");
        await using var page = await SpeechPage.OpenUnreadyAsync(chromium.Browser, server);
        var dialog = page.Page.Locator("#key-dialog");

        await dialog.WaitForAsync();
        await page.Page.FillAsync("#key", "a wrong one");
        await page.Page.PressAsync("#key", "Enter");
        await page.Page.Locator("#key-problem", new() { HasText = "not one of this server's" }).WaitForAsync();
        await page.Page.FillAsync("#key", "the-right-key-of-this-server");
        await page.Page.PressAsync("#key", "Enter");
        await page.UntilAsync("s.phase === 'ready'");
        await page.Page.SelectOptionAsync("#language", "hu");
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("stopped").GetBoolean().Should().BeFalse();

        await page.Page.ReloadAsync();
        await page.UntilAsync("s.phase === 'ready'");
        (await dialog.IsVisibleAsync()).Should().BeFalse();
    }

    [ChromiumFact]
    public async Task Whoever_has_no_key_is_told_so()
    {
        await using var server = await RunningServer.StartAsync("Server:ApiKeys:0=the-right-key-of-this-server");
        await using var page = await SpeechPage.OpenUnreadyAsync(chromium.Browser, server);
        await page.Page.Locator("#key-dialog").WaitForAsync();

        await page.Page.Keyboard.PressAsync("Escape");
        await page.UntilAsync("s.phase === 'failed'");

        (await page.ProblemAsync()).Should().Contain("A key is needed.");
    }

    [ChromiumFact]
    public async Task A_file_that_is_no_clip_is_told_in_the_words_of_the_server()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);

        await page.DropAsync("notes.wav", "this is no sound at all"u8.ToArray());
        await page.UntilAsync("s.cloning === 'failed'");

        (await page.ProblemAsync()).Should().Contain("notes.wav");
        (await page.Page.Locator("#report").IsVisibleAsync()).Should().BeFalse();
    }

    [ChromiumFact]
    public async Task A_request_that_is_refused_is_told_in_the_words_of_the_server()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        await page.Page.FillAsync("#text", new string('a', 10_001));

        await page.Page.Keyboard.PressAsync("Control+Enter");
        await page.UntilAsync("s.phase === 'failed'");

        (await page.ProblemAsync()).Should().StartWith("The text has 10001 characters, at most 10000 are taken at once.");
        (await page.StateAsync()).GetProperty("takes").GetArrayLength().Should().Be(0);
    }

    [ChromiumFact]
    public async Task A_speech_that_ends_in_an_error_is_told_so_and_its_beginning_is_kept()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        string sound = Convert.ToBase64String(new byte[2 * 12_000]);
        await page.Page.RouteAsync("**/v1/audio/speech", route => route.FulfillAsync(new()
        {
            ContentType = "text/event-stream",
            Body = $$$"""
                data: {"type":"speech.audio.delta","audio":"{{{sound}}}"}

                data: {"type":"error","error":{"message":"The model ran out of memory.","type":"server_error"}}


                """,
        }));
        await page.Page.FillAsync("#text", SpeechPage.ShortText);

        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.phase === 'failed'");

        (await page.ProblemAsync()).Should().Be("The model ran out of memory.");
        var take = (await page.StateAsync()).GetProperty("takes")[0];
        take.GetProperty("stopped").GetBoolean().Should().BeTrue();
        take.GetProperty("samples").GetInt32().Should().Be(12_000);
    }

    [ChromiumFact]
    public async Task Without_a_text_the_page_says_what_is_missing_and_goes_there()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);

        await page.Page.ClickAsync("#speak");

        (await page.ProblemAsync()).Should().Be("There is no text yet: type what is to be said.");
        (await page.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("text");
    }

    [ChromiumFact]
    public async Task A_setting_out_of_its_range_is_shown_where_it_is_hidden()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        await page.Page.FillAsync("#text", SpeechPage.ShortText);
        await page.Page.Locator(".settings summary").ClickAsync();
        await page.Page.FillAsync("#speed", "9");
        await page.Page.Locator(".settings summary").ClickAsync();

        await page.Page.ClickAsync("#speak");

        (await page.Page.Locator("#speed").IsVisibleAsync()).Should().BeTrue();
        (await page.StateAsync()).GetProperty("phase").GetString().Should().Be("ready");
    }
}
