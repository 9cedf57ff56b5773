using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;

namespace Xtts.Net.WebServer.Browser.Tests;

/// <summary>Nothing but keys: no click, and no value set by anything else.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(RunningChromium chromium)
{
    [ChromiumFact]
    public async Task Tab_goes_through_the_controls_in_their_order_and_shows_where_it_is()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        var visited = new List<string>();

        for (int i = 0; i < 9; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            visited.Add(await FocusedAsync(page));
            (await page.Page.EvaluateAsync<bool>(ShowsFocus)).Should().BeTrue($"{visited[^1]} has the focus");
        }

        visited.Should().Equal("model", "voice", "language", "text", "SUMMARY", "speak", "stop", "clips", "record");
    }

    [ChromiumFact]
    public async Task Everything_is_done_by_keys_alone()
    {
        await using var page = await SpeechPage.OpenUnreadyAsync(chromium.Browser, chromium.Server, new() { AcceptDownloads = true });
        var keys = page.Page.Keyboard;
        await page.UntilAsync("s.phase === 'ready'");

        await TabToAsync(page, "language");
        await keys.TypeAsync("Hun");
        (await page.Page.EvaluateAsync<string>("document.getElementById('language').value")).Should().Be("hu");
        await TabToAsync(page, "text");
        await keys.TypeAsync(SpeechPage.LongText);
        await TabToAsync(page, "speak");
        await keys.PressAsync("Enter");
        await page.UntilAsync("s.phase === 'speaking' || s.phase === 'failed'");
        await TabToAsync(page, "stop");
        await keys.PressAsync("Enter");
        await page.UntilAsync("s.phase === 'stopped' && s.takes.length === 1");

        await keys.PressAsync("Shift+Tab");     // back to the text over Speak and the settings
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        (await FocusedAsync(page)).Should().Be("text");
        await keys.PressAsync("Control+A");
        await keys.TypeAsync(SpeechPage.LongText);
        await keys.PressAsync("Control+Enter");
        await page.UntilAsync("s.phase === 'speaking' && parseFloat(document.querySelector('#figures [data-figure=duration]').textContent) >= 8 || s.phase === 'playing' || s.phase === 'failed'");
        await keys.PressAsync("Escape");
        await page.UntilAsync("s.phase === 'stopped' && s.takes.length === 2");

        await TabToAsync(page, "play 2");
        await keys.PressAsync("Enter");
        await page.UntilAsync("s.playingTake === 2");
        await keys.PressAsync("Escape");
        await page.UntilAsync("s.playingTake === null");
        await TabToAsync(page, "download 2");
        var download = await page.Page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"));

        download.SuggestedFilename.Should().Be("take-2-narrator-hu.wav");
        byte[] wave = await File.ReadAllBytesAsync(await download.PathAsync());
        int samples = (await page.StateAsync()).GetProperty("takes")[1].GetProperty("samples").GetInt32();
        wave.Should().HaveCount(44 + 2 * samples);
        wave[..4].Should().Equal("RIFF"u8.ToArray());
        BitConverter.ToInt32(wave, 24).Should().Be(24000);
        wave[44..].Should().Contain(sample => sample != 0);
        page.Complaints.Should().BeEmpty();
    }

    private const string ShowsFocus = "() => { const e = document.activeElement, shown = e.id === 'clips' ? e.nextElementSibling : e, style = getComputedStyle(shown); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }";

    private static Task<string> FocusedAsync(SpeechPage page) => page.Page.EvaluateAsync<string>(
        "() => { const e = document.activeElement, take = e.closest('.take'); return take ? `${e.dataset.action} ${take.id.slice(5)}` : e.id || e.tagName; }");

    private static async Task TabToAsync(SpeechPage page, string control)
    {
        var visited = new List<string>();
        for (int i = 0; i < 30; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            visited.Add(await FocusedAsync(page));
            if (visited[^1] == control) return;
        }

        visited.Should().Contain(control);
    }
}
