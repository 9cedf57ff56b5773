using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ModelTests(RunningChromium chromium)
{
    [ChromiumFact]
    public async Task A_model_that_is_chosen_is_loaded_and_one_that_cannot_be_is_told()
    {
        await using var server = await RunningServer.StartAsync("Models:second=demo-voice", "Models:broken=nowhere");
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, server);

        await page.Page.SelectOptionAsync("#model", "second");
        await page.UntilAsync("s.phase === 'ready' || s.phase === 'failed'");
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("model").GetString().Should().Be("second");

        await page.Page.SelectOptionAsync("#model", "broken");
        await page.UntilAsync("s.phase === 'ready' || s.phase === 'failed'");
        (await page.ProblemAsync()).Should().StartWith("The model 'broken' cannot be loaded, 'second' serves on: ");
        (await page.Page.InputValueAsync("#model")).Should().Be("second");
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("model").GetString().Should().Be("second");
    }
}
