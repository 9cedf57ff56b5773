using System.Text.Json;
using Xtts.Net.WebServer.Browser.Tests.Browsers;
using Xtts.Net.WebServer.Browser.Tests.Pages;
using Xtts.Net.WebServer.Browser.Tests.Servers;

namespace Xtts.Net.WebServer.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SpeakingTests(RunningChromium chromium)
{
    [ChromiumFact]
    public async Task The_first_audio_sounds_before_the_speech_is_made()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        await page.Page.FillAsync("#text", string.Join(' ', Enumerable.Repeat(SpeechPage.LongText, 4)));

        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.completedAt !== null && s.soundingAt !== null || s.phase === 'failed'");

        var state = await page.StateAsync();
        state.GetProperty("problem").GetString().Should().BeNull();
        double firstAudio = state.GetProperty("firstAudioAt").GetDouble(), sounding = state.GetProperty("soundingAt").GetDouble(), completed = state.GetProperty("completedAt").GetDouble();
        firstAudio.Should().BeGreaterThan(state.GetProperty("requestedAt").GetDouble());
        sounding.Should().BeGreaterThan(firstAudio).And.BeLessThan(completed);
        page.Complaints.Should().BeEmpty();
        page.Elsewhere.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task The_waveform_grows_with_the_speech()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        await page.Page.FillAsync("#text", SpeechPage.LongText);
        await page.Page.EvaluateAsync(WatchWaveform);

        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.completedAt !== null || s.phase === 'failed'");

        // The moment of the first audio, and that of the last.
        var drawn = await page.Page.EvaluateAsync<double[]>("window.drawn");
        drawn.Should().HaveCount(2);
        drawn[0].Should().BeInRange(0.001, 0.9);
        drawn[1].Should().BeGreaterThan(0.97);
    }

    [ChromiumFact]
    public async Task A_take_says_how_it_was_made_and_can_be_made_again()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);

        var first = await page.SpeakAsync(SpeechPage.ShortText);
        await page.Page.ClickAsync("#take-1 [data-action=reuse]");
        var again = await page.SpeakAsync(SpeechPage.ShortText);
        await page.Page.FillAsync("#seed", "7");
        await page.Page.FillAsync("#speed", "0.5");
        var slow = await page.SpeakAsync(SpeechPage.ShortText);

        first.GetProperty("codes").GetInt32().Should().BePositive();
        first.GetProperty("factor").GetDouble().Should().BePositive();
        first.GetProperty("seconds").GetDouble().Should().BeApproximately(first.GetProperty("samples").GetInt32() / 24000.0, 1e-9);
        again.GetProperty("seed").GetInt64().Should().Be(first.GetProperty("seed").GetInt64());
        again.GetProperty("codes").GetInt32().Should().Be(first.GetProperty("codes").GetInt32());
        slow.GetProperty("seed").GetInt64().Should().Be(7);
        (await page.Page.InnerTextAsync("#take-3 .with")).Should().Be("seed 7 · speed 0.5");
        (await page.Page.InnerTextAsync("#take-1 .text")).Should().Be(SpeechPage.ShortText);
        (await page.Page.InnerTextAsync("#take-1 [data-figure=codes]")).Should().Be(first.GetProperty("codes").GetInt32().ToString());
        (await page.Page.Locator("#takes .take").CountAsync()).Should().Be(3);

        await page.Page.ClickAsync("#take-2 [data-action=remove]");
        (await page.Page.Locator("#takes .take h3").AllInnerTextsAsync()).Should().Equal("Take 3", "Take 1");
        page.Complaints.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Stopping_ends_the_request_and_keeps_what_was_heard()
    {
        await using var page = await SpeechPage.OpenAsync(chromium.Browser, chromium.Server);
        var ended = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Page.RequestFailed += (_, request) => ended.TrySetResult(request.Failure);
        await page.Page.FillAsync("#text", string.Join(' ', Enumerable.Repeat(SpeechPage.LongText, 8)));
        await page.Page.ClickAsync("#speak");
        await page.UntilAsync("s.phase === 'speaking' || s.phase === 'failed'");

        await page.Page.ClickAsync("#stop");

        (await ended.Task.WaitAsync(TimeSpan.FromMilliseconds(RunningServer.Patience))).Should().Contain("ABORTED");
        var state = await page.StateAsync();
        state.GetProperty("phase").GetString().Should().Be("stopped");
        state.GetProperty("completedAt").ValueKind.Should().Be(JsonValueKind.Null);
        state.GetProperty("takes")[0].GetProperty("stopped").GetBoolean().Should().BeTrue();
        (await page.Page.InnerTextAsync("#take-1 h3")).Should().Be("Take 1, stopped early");
        (await page.SpeakAsync(SpeechPage.ShortText)).GetProperty("stopped").GetBoolean().Should().BeFalse();
    }

    /// <summary>Notes, at the first audio and at the last, how far from the left the waveform has bars, as a share of its width. Observers run before the next piece of audio is read.</summary>
    private const string WatchWaveform = """
        () => {
            window.drawn = [];
            const status = document.getElementById('status'), canvas = document.getElementById('waveform');
            new MutationObserver(() => {
                if (!['speaking', 'playing'].includes(status.dataset.phase) || window.drawn.length > (status.dataset.phase === 'speaking' ? 0 : 1)) return;
                const { width, height } = canvas, { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
                let last = 0;
                for (let x = 0; x < width; x++) {
                    let tall = 0;
                    for (let y = 0; y < height; y++) if (data[4 * (y * width + x) + 3] > 0) tall++;
                    if (tall > 1) last = x + 1;
                }
                window.drawn.push(last / width);
            }).observe(status, { attributes: true, attributeFilter: ['data-phase'] });
        }
        """;
}
