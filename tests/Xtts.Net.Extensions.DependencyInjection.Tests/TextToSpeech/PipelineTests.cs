using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xtts.Net.Text.Markup;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

public sealed class PipelineTests
{
    private const string Text = "a secret about foxes";

    [Theory]
    [InlineData("")]
    [InlineData("quiz")]
    public async Task Logging_and_telemetry_chain_before_the_client(string name)
    {
        var log = new LogRecorder();
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "test-" + name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddXtts(name, x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); })
            .AddTextToSpeechClient().UseLogging().UseOpenTelemetry(sourceName: "test-" + name).ConfigureOptions(options => options.VoiceId ??= TinyModel.Speaker);
        await using var provider = services.BuildServiceProvider();
        var client = name.Length == 0 ? provider.GetRequiredService<ITextToSpeechClient>() : provider.GetRequiredKeyedService<ITextToSpeechClient>(name);

        await client.GetAudioAsync("hello", new TextToSpeechOptions { Language = "en", AdditionalProperties = new() { ["greedy"] = true, ["max_codes"] = 4 } });

        activities.Should().ContainSingle();
        log.Messages.Should().Contain(message => message.Category.EndsWith("LoggingTextToSpeechClient", StringComparison.Ordinal));
        client.GetService<LoggingTextToSpeechClient>().Should().NotBeNull();
    }

    [Fact]
    public async Task A_pipeline_takes_the_place_of_the_plain_client()
    {
        var services = new ServiceCollection();
        services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); }).AddTextToSpeechClient().ConfigureOptions(_ => { });
        await using var provider = services.BuildServiceProvider();

        provider.GetServices<ITextToSpeechClient>().Should().ContainSingle().Which.GetService<ConfigureOptionsTextToSpeechClient>().Should().NotBeNull();
    }

    [Fact]
    public async Task No_message_above_trace_tells_what_is_said()
    {
        var log = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); }).AddVoice("quiz", TinyModel.Clip).UseLanguage("en").AddTextToSpeechClient().UseLogging().UseOpenTelemetry();
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        await client.GetAudioAsync(Text, Options("en"));
        await client.GetStreamingAudioAsync(Text, Options("en")).ToListAsync();
        foreach (var wrong in new[] { Options("xx"), Options("en", options => options.AudioFormat = "mp3"), Options("en", options => options.VoiceId = "nobody") })
        {
            var act = () => client.GetAudioAsync(Text, wrong);
            await act.Should().ThrowAsync<Exception>();
        }

        var markup = Options("en", options => options.RawRepresentationFactory = _ => TinyModel.Request(provider.Synthesizer().BuiltInVoices[TinyModel.Speaker]) with { Markup = TextMarkup.Ssml });
        foreach (string ssml in new[] { "<speak><fox/><prosody pitch='fox'>a</prosody></speak>", "<speak><break time='fox'/></speak>", "<speak><voice name='fox'>a</voice></speak>", "<speak><fox></speak>" })
        {
            var act = () => client.GetAudioAsync(ssml, markup);
            if (ssml.Contains("pitch", StringComparison.Ordinal)) await act();
            else await act.Should().ThrowAsync<SpeechMarkupException>();
        }

        var synthesizer = provider.Synthesizer();
        var failing = () => synthesizer.SynthesizeAsync(TinyModel.Request(new Voice("of another model", [1f], [1f]), Text));
        await failing.Should().ThrowAsync<VoiceMismatchException>();

        log.Messages.Where(message => message.Level >= LogLevel.Debug).Should().NotBeEmpty()
            .And.NotContain(message => message.Text.Contains("fox", StringComparison.OrdinalIgnoreCase) || message.Values.Any(value => value.Contains("fox", StringComparison.OrdinalIgnoreCase)));
        log.Messages.Where(message => message.Level == LogLevel.Trace).Should().Contain(message => message.Text.Contains(Text));
    }

    private static TextToSpeechOptions Options(string language, Action<TextToSpeechOptions>? change = null)
    {
        var options = new TextToSpeechOptions { Language = language, VoiceId = "quiz", AdditionalProperties = new() { ["greedy"] = true, ["max_codes"] = 4 } };
        change?.Invoke(options);
        return options;
    }
}
