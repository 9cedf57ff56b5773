using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Audio;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

public sealed class TextToSpeechTests
{
    [Fact]
    public async Task AddXtts_registers_a_client_that_speaks()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();

        var response = await client.GetAudioAsync("hello world!", Options());

        var audio = response.Contents.Should().ContainSingle().Which.Should().BeOfType<DataContent>().Which;
        audio.MediaType.Should().Be("audio/wav");
        using var stream = new MemoryStream(audio.Data.ToArray());
        var clip = WaveReader.Read(stream);
        clip.SampleRate.Should().Be(24000);
        clip.Frames.Should().Be(response.RawRepresentation.Should().BeOfType<Speech>().Which.Samples.Length);
    }

    [Fact]
    public async Task The_answer_is_that_of_the_synthesizer()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        var synthesizer = client.GetService<ISpeechSynthesizer>()!;

        var response = await client.GetAudioAsync("hello world!", Options(options =>
        {
            options.Language = "hu-HU";
            options.Speed = 1.25f;
            options.AdditionalProperties = new() { ["temperature"] = 0.7, ["top_k"] = 30, ["seed"] = 77L, ["max_codes"] = 10 };
        }));

        var expected = await synthesizer.SynthesizeAsync(new SpeechRequest
        {
            Text = "hello world!", Language = "hu", Voice = synthesizer.BuiltInVoices[TinyModel.Speaker], Speed = 1.25f,
            Generation = new() { Temperature = 0.7f, TopK = 30, Seed = 77, MaxCodes = 10 },
        });
        ((Speech)response.RawRepresentation!).Samples.ToArray().Should().Equal(expected.Samples.ToArray());
    }

    [Fact]
    public async Task Usage_counts_tokens_codes_and_audio()
    {
        await using var provider = TestServices.With();

        var response = await provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello world!", Options());

        var speech = (Speech)response.RawRepresentation!;
        speech.Segments.Should().OnlyContain(segment => segment.TextTokens > 0);
        response.Usage!.InputTokenCount.Should().Be(speech.Segments.Sum(segment => segment.TextTokens));
        response.Usage.OutputTokenCount.Should().Be(speech.Codes.Length);
        response.Usage.TotalTokenCount.Should().Be(response.Usage.InputTokenCount + speech.Codes.Length);
        response.Usage.AdditionalCounts!["audio_milliseconds"].Should().Be((long)speech.Duration.TotalMilliseconds);
        response.ModelId.Should().Be("model.pth");
        response.ResponseId.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("pcm")]
    [InlineData("audio/pcm")]
    public async Task Raw_samples_have_no_header(string format)
    {
        await using var provider = TestServices.With();

        var response = await provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.AudioFormat = format));

        var audio = (DataContent)response.Contents[0];
        audio.MediaType.Should().StartWith("audio/pcm");
        audio.Data.Length.Should().Be(2 * ((Speech)response.RawRepresentation!).Samples.Length);
    }

    [Fact]
    public async Task A_format_that_is_not_made_here_is_refused()
    {
        await using var provider = TestServices.With();

        var act = () => provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.AudioFormat = "mp3"));

        await act.Should().ThrowAsync<NotSupportedException>().WithMessage("*'mp3'*'wav'*");
    }

    [Theory]
    [InlineData("wav")]
    [InlineData("f32")]
    public async Task A_streamed_file_can_be_read_to_its_end(string format)
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        var options = Options(options => { options.AudioFormat = format; options.AdditionalProperties!["max_codes"] = 40; });

        var updates = await client.GetStreamingAudioAsync("hello world!", options).ToListAsync();

        updates.Count(update => update.Kind == TextToSpeechResponseUpdateKind.AudioUpdating).Should().BeGreaterThan(1);
        using var joined = new MemoryStream([.. updates.SelectMany(update => update.Contents.OfType<DataContent>()).SelectMany(content => content.Data.ToArray())]);
        var whole = (Speech)(await client.GetAudioAsync("hello world!", options)).RawRepresentation!;
        WaveReader.Read(joined).Samples.ToArray().Should().HaveCount(whole.Samples.Length)
            .And.Match<IEnumerable<float>>(samples => samples.Zip(whole.Samples.ToArray()).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4f));
    }

    [Fact]
    public async Task The_model_stays_until_a_stream_has_ended()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        await using var stream = client.GetStreamingAudioAsync("hello world!", Options(options => options.AdditionalProperties!["max_codes"] = 60)).GetAsyncEnumerator();
        (await stream.MoveNextAsync()).Should().BeTrue();
        await provider.Host().SwitchToAsync(TinyModel.Other);

        var kinds = new List<TextToSpeechResponseUpdateKind>();
        while (await stream.MoveNextAsync()) kinds.Add(stream.Current.Kind);

        kinds.Should().Contain(TextToSpeechResponseUpdateKind.AudioUpdating);
        kinds[^1].Should().Be(TextToSpeechResponseUpdateKind.SessionClose);
    }

    [Fact]
    public async Task A_stream_joined_is_the_whole_answer_with_its_usage()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        var pcm = Options(options => options.AudioFormat = "pcm");

        var updates = await client.GetStreamingAudioAsync("hello world!", pcm).ToListAsync();

        byte[] joined = [.. updates.SelectMany(update => update.Contents.OfType<DataContent>()).SelectMany(content => content.Data.ToArray())];
        var whole = (DataContent)(await client.GetAudioAsync("hello world!", pcm)).Contents[0];
        var differences = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(joined).ToArray().Zip(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(whole.Data.Span).ToArray(), (a, b) => Math.Abs(a - b));
        joined.Should().HaveCount(whole.Data.Length);
        differences.Should().OnlyContain(difference => difference <= 1);      // float noise, rounded
        updates[^1].Kind.Should().Be(TextToSpeechResponseUpdateKind.SessionClose);
        var usage = updates[^1].Contents.OfType<UsageContent>().Should().ContainSingle().Which.Details;
        var ofWhole = (await client.GetAudioAsync("hello world!", pcm)).Usage!;
        (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount).Should().Be((ofWhole.InputTokenCount, ofWhole.OutputTokenCount, ofWhole.TotalTokenCount));
    }

    [Fact]
    public async Task Services_behind_the_client_are_reached()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();

        client.GetService<ISpeechSynthesizer>().Should().BeSameAs(provider.Synthesizer());
        client.GetService<IVoiceCatalog>().Should().BeSameAs(provider.GetRequiredService<IVoiceCatalog>());
        client.GetService<IModelHost>().Should().NotBeNull();
        client.GetService<TextToSpeechClientMetadata>()!.ProviderName.Should().Be("xtts.net");
        client.GetService<ISpeechSynthesizer>("some key").Should().BeNull();
        client.GetService<string>().Should().BeNull();
    }

    [Fact]
    public async Task A_voice_that_is_not_there_is_told()
    {
        await using var provider = TestServices.With(builder => builder.AddVoice("quiz", TinyModel.Clip));

        var act = () => provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.VoiceId = "quizz"));

        await act.Should().ThrowAsync<VoiceNotFoundException>().WithMessage("*'quiz'*");
    }

    [Fact]
    public async Task Without_a_language_the_default_is_spoken_and_without_a_default_one_is_asked_for()
    {
        await using var asking = TestServices.With();
        await using var speaking = TestServices.With(builder => builder.UseLanguage("en"));
        var act = () => asking.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.Language = null));

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*TextToSpeechOptions.Language*");
        (await speaking.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.Language = null))).Contents.Should().HaveCount(1);
    }

    [Fact]
    public async Task The_model_id_chooses_another_model_of_the_container()
    {
        var services = new ServiceCollection();
        services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); });
        services.AddXtts("small", x => { x.Model = TinyModel.Other; x.UseOnnxRuntime(); }).AddVoice("quiz", TinyModel.Clip);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITextToSpeechClient>();

        await client.GetAudioAsync("hello", Options(options => (options.ModelId, options.VoiceId) = ("small", "quiz")));

        provider.Host("small").Status.State.Should().Be(ModelState.Ready);
        provider.Host().Status.State.Should().Be(ModelState.NotLoaded);
        var act = () => client.GetAudioAsync("hello", Options(options => options.ModelId = "tts-1"));
        await act.Should().ThrowAsync<UnknownModelException>().WithMessage("*'small'*");
    }

    [Fact]
    public async Task A_raw_request_is_the_base_that_options_change()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        var voice = provider.Synthesizer().BuiltInVoices[TinyModel.Speaker];

        var response = await client.GetAudioAsync("hello", new TextToSpeechOptions { RawRepresentationFactory = _ => TinyModel.Request(voice, "something else") with { Generation = new() { Greedy = true, MaxCodes = 3 } } });

        ((Speech)response.RawRepresentation!).Codes.Length.Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_property_of_the_wrong_kind_is_named()
    {
        await using var provider = TestServices.With();

        var act = () => provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options => options.AdditionalProperties = new() { ["top_k"] = "many" }));

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*'top_k'*'many'*");
    }

    [Fact]
    public async Task Properties_may_come_from_json()
    {
        await using var provider = TestServices.With();
        var json = JsonDocument.Parse("""{ "max_codes": 2, "greedy": true, "seed": "5", "temperature": null, "unknown": [1] }""").RootElement;

        var response = await provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options(options =>
            options.AdditionalProperties = new(json.EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value))));

        ((Speech)response.RawRepresentation!).Codes.Length.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Options_are_not_changed()
    {
        await using var provider = TestServices.With();
        var options = Options();
        string before = JsonSerializer.Serialize(options, AIJsonUtilities.DefaultOptions);

        await provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", options);

        JsonSerializer.Serialize(options, AIJsonUtilities.DefaultOptions).Should().Be(before);
    }

    [Fact]
    public async Task Many_requests_at_once_get_each_their_own_answer()
    {
        await using var provider = TestServices.With();
        var client = provider.GetRequiredService<ITextToSpeechClient>();
        string[] texts = ["one", "two words", "three short words", "and now four words"];
        var alone = new List<byte[]>();
        foreach (string text in texts) alone.Add(((DataContent)(await client.GetAudioAsync(text, Options())).Contents[0]).Data.ToArray());

        var together = await Task.WhenAll(texts.Select(text => client.GetAudioAsync(text, Options())));

        for (int i = 0; i < texts.Length; i++) ((DataContent)together[i].Contents[0]).Data.ToArray().Should().Equal(alone[i]);
    }

    private static TextToSpeechOptions Options(Action<TextToSpeechOptions>? change = null)
    {
        var options = new TextToSpeechOptions { VoiceId = TinyModel.Speaker, Language = "en-US", AdditionalProperties = new() { ["greedy"] = true, ["max_codes"] = 8 } };
        change?.Invoke(options);
        return options;
    }
}
