using Microsoft.Playwright;
using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class CloningTests(RunningChromium chromium)
{
    [ChromiumFact]
    public async Task A_dropped_clip_is_judged_before_it_becomes_a_voice_that_speaks()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        int voices = await page.Page.Locator("#voice option").CountAsync();

        await page.DropAsync("holnap.wav", await File.ReadAllBytesAsync(RunningServer.Clip));
        await page.UntilAsync("s.cloning === 'checked' || s.cloning === 'failed'");

        (await page.ProblemAsync()).Should().BeEmpty();
        (await page.Page.Locator("#voice option").CountAsync()).Should().Be(voices, "nothing is kept before it is asked for");
        var finding = (await page.StateAsync()).GetProperty("report")[0];
        finding.GetProperty("sample_rate").GetInt32().Should().BePositive();
        (await page.Page.InnerTextAsync("#findings li")).Should().Contain("holnap.wav").And.Contain($"{finding.GetProperty("seconds").GetDouble():F1} s");

        await page.Page.FillAsync("#name", "dropped");
        await page.Page.ClickAsync("#keep-voice");
        await page.UntilAsync("s.cloning === 'kept' || s.problem !== null");
        (await page.ProblemAsync()).Should().BeEmpty();
        (await page.Page.InputValueAsync("#voice")).Should().Be("dropped");
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("voice").GetString().Should().Be("dropped");

        var delete = page.Page.Locator("#voices li", new() { HasText = "dropped" }).Locator("button");
        await delete.ClickAsync();
        (await delete.InnerTextAsync()).Should().Be("Really delete?");
        await delete.ClickAsync();
        await delete.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await page.Page.Locator("#voice option").CountAsync()).Should().Be(voices);
        page.Complaints.Should().BeEmpty();
        page.Elsewhere.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task A_recording_of_the_microphone_becomes_a_voice()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);

        await page.Page.ClickAsync("#record");
        await page.UntilAsync("s.problem !== null || s.cloning === 'recording' && parseInt(document.getElementById('recorded').textContent) >= 10");
        await page.Page.ClickAsync("#record");
        await page.UntilAsync("s.problem !== null || s.cloning === 'checked'");

        (await page.ProblemAsync()).Should().BeEmpty();
        var finding = (await page.StateAsync()).GetProperty("report")[0];
        finding.GetProperty("file").GetString().Should().Be("recording.wav");
        finding.GetProperty("seconds").GetDouble().Should().BeGreaterThan(3);
        finding.GetProperty("peak").GetDouble().Should().BeGreaterThan(0.05, "the microphone hears speech");

        await page.Page.FillAsync("#name", "recorded");
        await page.Page.PressAsync("#name", "Enter");
        await page.UntilAsync("s.cloning === 'kept' || s.problem !== null");
        (await page.ProblemAsync()).Should().BeEmpty();
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("voice").GetString().Should().Be("recorded");
        page.Complaints.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Discarding_forgets_the_clips()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        await page.Page.SetInputFilesAsync("#clips", RunningServer.Clip);
        await page.UntilAsync("s.cloning === 'checked' || s.problem !== null");

        await page.Page.ClickAsync("#discard");

        (await page.Page.Locator("#report").IsVisibleAsync()).Should().BeFalse();
        (await page.StateAsync()).GetProperty("report").GetArrayLength().Should().Be(0);
    }
}
