using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xtts.Net.Audio;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

public sealed class CachingTests : IAsyncDisposable
{
    private readonly MeasurementRecorder _recorder = new();
    private readonly MemoryDistributedCache _cache = new(Microsoft.Extensions.Options.Options.Create(new MemoryDistributedCacheOptions()));
    private ServiceProvider? _provider;

    [Fact]
    public async Task The_same_request_is_spoken_once()
    {
        var client = Client();

        var first = await client.GetAudioAsync("hello", Options());
        var second = await client.GetAudioAsync("hello", Options());

        Audio(second).Should().Equal(Audio(first));
        (second.Usage!.InputTokenCount, second.Usage.OutputTokenCount, second.Usage.TotalTokenCount).Should().Be((first.Usage!.InputTokenCount, first.Usage.OutputTokenCount, first.Usage.TotalTokenCount));
        second.AdditionalProperties!["seed"].Should().Be(5UL);
        Lookups().Should().Equal("miss", "hit");
        _recorder.Of("xtts.requests").Should().ContainSingle();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("voice")]
    [InlineData("language")]
    [InlineData("speed")]
    [InlineData("format")]
    [InlineData("seed")]
    [InlineData("temperature")]
    [InlineData("max_codes")]
    public async Task Whatever_can_be_heard_makes_another_entry(string difference)
    {
        var client = Client(builder => builder.AddVoice("quiz", TinyModel.Clip));
        await client.GetAudioAsync("hello", Options());
        var other = Options();
        switch (difference)
        {
            case "voice": other.VoiceId = "quiz"; break;
            case "language": other.Language = "hu"; break;
            case "speed": other.Speed = 1.5f; break;
            case "format": other.AudioFormat = "pcm"; break;
            case "seed": other.AdditionalProperties!["seed"] = 6; break;
            case "temperature": other.AdditionalProperties!["temperature"] = 0.5; break;
            case "max_codes": other.AdditionalProperties!["max_codes"] = 3; break;
        }

        await client.GetAudioAsync(difference == "text" ? "hello there" : "hello", other);

        Lookups().Should().Equal("miss", "miss");
    }

    [Fact]
    public async Task A_request_without_a_seed_is_spoken_every_time()
    {
        var client = Client();
        var unseeded = Options(options => options.AdditionalProperties!.Remove("seed"));

        await client.GetAudioAsync("hello", unseeded);
        await client.GetAudioAsync("hello", unseeded);

        Lookups().Should().Equal("bypass", "bypass");
        _recorder.Of("xtts.requests").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_request_without_a_seed_is_kept_when_asked_to()
    {
        var client = Client(cache: caching => caching.CacheUnseeded = true);
        var unseeded = Options(options => options.AdditionalProperties!.Remove("seed"));

        var first = await client.GetAudioAsync("hello", unseeded);

        Audio(await client.GetAudioAsync("hello", unseeded)).Should().Equal(Audio(first));
        Lookups().Should().Equal("miss", "hit");
    }

    [Fact]
    public async Task A_greedy_request_needs_no_seed()
    {
        var client = Client();
        var greedy = Options(options => options.AdditionalProperties = new() { ["greedy"] = true, ["max_codes"] = 4 });

        await client.GetAudioAsync("hello", greedy);
        await client.GetAudioAsync("hello", greedy);

        Lookups().Should().Equal("miss", "hit");
    }

    [Fact]
    public async Task Another_model_is_another_key()
    {
        var client = Client(builder => builder.AddVoice("quiz", TinyModel.Clip));
        var quiz = Options(options => options.VoiceId = "quiz");
        var before = await client.GetAudioAsync("hello", quiz);
        await _provider!.Host().SwitchToAsync(TinyModel.Other);

        var after = await client.GetAudioAsync("hello", quiz);

        Lookups().Should().Equal("miss", "miss");
        Audio(after).Should().NotEqual(Audio(before));
    }

    [Fact]
    public async Task Another_configuration_of_the_model_is_another_key()
    {
        var folder = Directory.CreateTempSubdirectory("xtts-caching-");
        try
        {
            string config = Path.Combine(folder.FullName, "config.json");
            string text = await File.ReadAllTextAsync(Path.Combine(TinyModel.Folder, "config.json"));
            await File.WriteAllTextAsync(config, Regex.Replace(text, "\"temperature\": *[0-9.]+", "\"temperature\": 0.11"));
            await Client().GetAudioAsync("hello", Options());
            await _provider!.DisposeAsync();

            await Client(builder => builder.Services.Configure<XttsOptions>(x => x.ConfigPath = config)).GetAudioAsync("hello", Options());

            Lookups().Should().Equal("miss", "miss");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Another_pronunciation_is_another_key()
    {
        var cat = PronunciationLexicon.Create([new PronunciationEntry("hello", "good day")]);
        await Client().GetAudioAsync("hello", Options());
        await _provider!.DisposeAsync();

        await Client(builder => builder.AddLexicon(cat)).GetAudioAsync("hello", Options());

        Lookups().Should().Equal("miss", "miss");
    }

    [Fact]
    public async Task A_stream_that_was_read_to_its_end_is_kept()
    {
        var client = Client();

        var first = await client.GetStreamingAudioAsync("hello", Options()).ToListAsync();
        var second = await client.GetStreamingAudioAsync("hello", Options()).ToListAsync();

        // The stream did not know how long it would be; what is kept does.
        const int header = 44;
        Audio(second.ToTextToSpeechResponse())[header..].Should().Equal(Audio(first.ToTextToSpeechResponse())[header..]);
        using var kept = new MemoryStream(Audio(second.ToTextToSpeechResponse()));
        WaveReader.Read(kept).Frames.Should().Be((int)(kept.Length - header) / 2);
        Lookups().Should().Equal("miss", "hit");
    }

    [Fact]
    public async Task A_stream_that_was_left_is_not_kept()
    {
        var client = Client();
        var many = Options(options => options.AdditionalProperties!["max_codes"] = 60);

        await foreach (var update in client.GetStreamingAudioAsync("hello there", many))
        {
            update.Contents.Should().NotBeEmpty();
            break;
        }

        await client.GetStreamingAudioAsync("hello there", many).ToListAsync();
        Lookups().Should().Equal("miss", "miss");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an entry at all")]
    [InlineData("XTTC\u007f\u007f\u007f\u007fxx")]
    public async Task An_entry_that_is_none_is_a_miss(string entry)
    {
        var client = Client();
        var key = await client.GetService<ISpeechFingerprint>()!.GetFingerprintAsync("hello", Options());
        await _cache.SetAsync("xtts-" + key.Value, System.Text.Encoding.ASCII.GetBytes(entry));

        var response = await client.GetAudioAsync("hello", Options());

        response.RawRepresentation.Should().BeOfType<Speech>();
        Lookups().Should().Equal("miss");
    }

    [Fact]
    public async Task An_entry_under_the_key_of_another_request_is_a_miss()
    {
        var client = Client();
        await client.GetAudioAsync("hello", Options());
        var source = client.GetService<ISpeechFingerprint>()!;
        string one = (await source.GetFingerprintAsync("hello", Options())).Value, other = (await source.GetFingerprintAsync("goodbye", Options())).Value;
        await _cache.SetAsync("xtts-" + other, (await _cache.GetAsync("xtts-" + one))!);

        await client.GetAudioAsync("goodbye", Options());

        Lookups().Should().Equal("miss", "miss");
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("stream")]
    public async Task Equal_requests_at_once_are_spoken_once(string kind)
    {
        var client = Client();
        _recorder.Measured = measurement =>
        {
            if (measurement.Instrument == "xtts.batch.size") SpinWait.SpinUntil(() => Lookups().Count() == 4, TimeSpan.FromMinutes(2));
        };

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => kind == "whole"
            ? await client.GetAudioAsync("hello", Options())
            : await client.GetStreamingAudioAsync("hello", Options()).ToTextToSpeechResponseAsync()));

        Lookups().Order().Should().Equal("joined", "joined", "joined", "miss");
        _recorder.Of("xtts.requests").Should().ContainSingle();
        responses.Should().OnlyContain(response => Audio(response).SequenceEqual(Audio(responses[0])));
    }

    [Fact]
    public async Task What_one_caller_does_to_its_response_the_others_do_not_see()
    {
        var client = Client();
        _recorder.Measured = measurement =>
        {
            if (measurement.Instrument == "xtts.batch.size") SpinWait.SpinUntil(() => Lookups().Count() == 2, TimeSpan.FromMinutes(2));
        };
        var responses = await Task.WhenAll(client.GetAudioAsync("hello", Options()), client.GetAudioAsync("hello", Options()));

        responses[0].Contents.Clear();
        responses[0].AdditionalProperties!.Clear();
        responses[0].Usage!.OutputTokenCount = 0;

        Audio(responses[1]).Should().NotBeEmpty();
        responses[1].AdditionalProperties!["seed"].Should().Be(5UL);
        responses[1].Usage!.OutputTokenCount.Should().BePositive();
    }

    [Fact]
    public async Task The_meter_of_the_cache_is_that_of_the_models()
    {
        var services = new ServiceCollection();
        services.AddMetrics();
        var builder = services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); });
        builder.AddTextToSpeechClient().UseDistributedCache(_cache);
        _provider = services.BuildServiceProvider();
        using var meters = new MeterWatch("xtts.requests", "xtts.cache.lookups");

        await _provider.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("hello", Options());

        meters.Of(_provider).Should().ContainSingle().Which.Version.Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task A_cache_that_fails_is_passed_by()
    {
        var client = Client(storage: new BrokenCache());

        (await client.GetAudioAsync("hello", Options())).Contents.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_hybrid_cache_keeps_speech_too()
    {
        var services = Services(more: null);
        services.AddHybridCache();
        services.AddXtts(_ => { }).AddTextToSpeechClient().UseHybridCache();
        _provider = services.BuildServiceProvider();
        var client = _provider.GetRequiredService<ITextToSpeechClient>();

        var first = await client.GetAudioAsync("hello", Options());

        Audio(await client.GetAudioAsync("hello", Options())).Should().Equal(Audio(first));
        Lookups().Should().Equal("miss", "hit");
    }

    [Fact]
    public void The_fingerprint_knows_every_setting_of_a_request() =>
        typeof(SpeechRequest).GetProperties().Select(property => property.Name)
            .Except([nameof(SpeechRequest.Streaming)]) // says how sound is cut, not what sounds
            .Should().BeEquivalentTo("Text", "Voice", "Language", "Speed", "Normalization", "Splitting", "Markup", "Voices", "Lexicon", "Generation");

    [Fact]
    public void The_fingerprint_knows_every_setting_of_generation() =>
        typeof(Xtts.Net.Generation.GenerationSettings).GetProperties().Select(property => property.Name)
            .Should().BeEquivalentTo("Default", "Temperature", "TopK", "TopP", "RepetitionPenalty", "Greedy", "Seed", "MaxCodes");

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null) await _provider.DisposeAsync();
        _recorder.Dispose();
    }

    private ITextToSpeechClient Client(Action<XttsBuilder>? more = null, Action<DistributedCachingTextToSpeechClient>? cache = null, IDistributedCache? storage = null)
    {
        var services = Services(more);
        services.AddXtts(_ => { }).AddTextToSpeechClient().UseDistributedCache(storage ?? _cache, cache);
        _provider = services.BuildServiceProvider();
        return _provider.GetRequiredService<ITextToSpeechClient>();
    }

    private ServiceCollection Services(Action<XttsBuilder>? more)
    {
        var services = new ServiceCollection();
        services.AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(_recorder);
        var builder = services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); });
        more?.Invoke(builder);
        return services;
    }

    private IEnumerable<object?> Lookups() => _recorder.Of("xtts.cache.lookups").Select(lookup => lookup.Tags["xtts.cache.result"]);

    private static byte[] Audio(TextToSpeechResponse response) => [.. response.Contents.OfType<DataContent>().SelectMany(content => content.Data.ToArray())];

    private static TextToSpeechOptions Options(Action<TextToSpeechOptions>? change = null)
    {
        var options = new TextToSpeechOptions { VoiceId = TinyModel.Speaker, Language = "en", AdditionalProperties = new() { ["seed"] = 5, ["max_codes"] = 6 } };
        change?.Invoke(options);
        return options;
    }
}
