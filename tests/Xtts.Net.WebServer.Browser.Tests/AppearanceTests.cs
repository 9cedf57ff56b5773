using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests;

/// <summary>How the page looks with all that it can show; the pictures are kept in the folder <c>screenshots</c> beside the tests.</summary>
[Collection(BrowserTests.Name)]
public sealed class AppearanceTests(RunningChromium chromium)
{
    [ChromiumTheory]
    [InlineData(375, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task It_can_be_read_at_every_width_and_in_both_schemes(int width, ColorScheme scheme)
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server, new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        await KeepPictureAsync(page, $"{width}-{scheme}-empty");

        await page.SpeakAsync(SpeechPage.ShortText);
        await page.SpeakAsync("A helyes válasz háromszáznegyvenöt. Holnap reggel korán indul a vonat.");
        await page.Page.SetInputFilesAsync("#clips", RunningServer.Clip);
        await page.UntilAsync("s.cloning === 'checked' || s.problem !== null");
        await page.Page.Locator(".settings summary").ClickAsync();

        await KeepPictureAsync(page, $"{width}-{scheme}-full");
        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, "nothing is to be scrolled to sideways");
        var violations = (await page.Page.RunAxe()).Violations;
        violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}").Should().BeEmpty();
        string ground = await page.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        ground.Should().Be(scheme == ColorScheme.Dark ? "rgb(20, 22, 21)" : "rgb(246, 246, 243)");
        page.Complaints.Should().BeEmpty();
        page.Elsewhere.Should().BeEmpty();
    }

    [ChromiumTheory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Whoever_wants_little_motion_gets_none(ReducedMotion wanted, bool moves)
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server, new() { ReducedMotion = wanted });

        bool any = await page.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('*')].some(e => getComputedStyle(e).transitionDuration.split(',').some(t => parseFloat(t) > 0) || getComputedStyle(e).animationName !== 'none')");

        any.Should().Be(moves);
    }

    private static async Task KeepPictureAsync(SpeechPage page, string name) =>
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name.ToLowerInvariant()}.png"), FullPage = true });
}
