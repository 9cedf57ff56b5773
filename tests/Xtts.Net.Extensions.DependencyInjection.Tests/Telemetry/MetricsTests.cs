using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

public sealed class MetricsTests : IDisposable
{
    private readonly MeasurementRecorder _recorder = new();

    [Fact]
    public async Task A_request_is_counted_once_with_model_backend_language_and_outcome()
    {
        await using var xtts = await LoadAsync("narrator");

        await xtts.SynthesizeAsync(Request(xtts) with { Generation = new() { Seed = 3 } });

        _recorder.Of("xtts.requests").Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Value = 1,
            Tags = new Dictionary<string, object?>
            {
                ["xtts.model"] = "narrator", ["xtts.backend"] = xtts.Description.Backend, ["xtts.language"] = "en", ["xtts.operation"] = "speak", ["xtts.outcome"] = "completed",
            },
        });
    }

    [Fact]
    public async Task Codes_and_audio_are_those_of_the_speech()
    {
        await using var xtts = await LoadAsync();

        var speech = await xtts.SynthesizeAsync(Request(xtts));

        _recorder.Of("xtts.codes").Should().ContainSingle().Which.Value.Should().Be(speech.Codes.Length);
        _recorder.Of("xtts.audio.duration").Should().ContainSingle().Which.Value.Should().Be(speech.Duration.TotalSeconds);
    }

    [Fact]
    public async Task Times_fit_each_other()
    {
        await using var xtts = await LoadAsync();

        var speech = await xtts.SynthesizeAsync(Request(xtts));

        double duration = _recorder.Of("xtts.request.duration").Should().ContainSingle().Which.Value;
        _recorder.Of("xtts.time_to_first_audio").Should().ContainSingle().Which.Value.Should().BePositive().And.BeLessThanOrEqualTo(duration);
        _recorder.Of("xtts.real_time_factor").Should().ContainSingle().Which.Value.Should().BePositive().And.BeLessThanOrEqualTo(duration / speech.Duration.TotalSeconds);
    }

    [Fact]
    public async Task Every_step_of_decoding_tells_how_many_sequences_it_served()
    {
        await using var xtts = await LoadAsync();

        var speech = await xtts.SynthesizeAsync(Request(xtts));

        _recorder.Of("xtts.batch.size").Should().HaveCount(speech.Codes.Length - 1).And.OnlyContain(measurement => measurement.Value == 1);
    }

    [Fact]
    public async Task A_step_for_two_requests_is_one_step_of_two_sequences()
    {
        await using var xtts = await LoadAsync();
        bool held = false;
        _recorder.Measured = measurement =>
        {
            if (measurement.Instrument != "xtts.batch.size" || held) return;
            held = true;
            SpinWait.SpinUntil(() => Sum("xtts.queue.length") > 0, TimeSpan.FromMinutes(2));
        };

        var speeches = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => xtts.SynthesizeAsync(Request(xtts))));

        _recorder.Of("xtts.batch.size").Max(measurement => measurement.Value).Should().Be(2);
        Sum("xtts.batch.size").Should().Be(speeches.Sum(speech => speech.Codes.Length - 1));
    }

    [Fact]
    public async Task Nothing_waits_or_is_active_when_all_requests_have_ended()
    {
        await using var xtts = await LoadAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => xtts.SynthesizeAsync(Request(xtts))));

        _recorder.Of("xtts.requests.active").Count(change => change.Value > 0).Should().Be(4);
        Sum("xtts.requests.active").Should().Be(0);
        Sum("xtts.queue.length").Should().Be(0);
    }

    [Fact]
    public async Task A_request_that_waits_for_a_turn_is_in_the_queue_the_one_that_is_served_is_not()
    {
        await using var xtts = await LoadAsync();
        double waiting = 0;
        _recorder.Measured = measurement =>
        {
            if (measurement.Instrument != "xtts.batch.size" || waiting > 0) return;
            SpinWait.SpinUntil(() => Sum("xtts.queue.length") > 0, TimeSpan.FromMinutes(2));
            waiting = Sum("xtts.queue.length");
        };

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => xtts.SynthesizeAsync(Request(xtts))));

        waiting.Should().Be(1);
        Sum("xtts.queue.length").Should().Be(0);
    }

    [Fact]
    public async Task A_request_that_reached_the_limit_says_so()
    {
        await using var xtts = await LoadAsync();

        await xtts.SynthesizeAsync(Request(xtts) with { Generation = new() { Greedy = true, MaxCodes = 2 } });

        OutcomeOf("xtts.requests").Should().Be("limit_reached");
    }

    [Fact]
    public async Task A_cancelled_request_is_no_failure()
    {
        await using var xtts = await LoadAsync();

        var act = () => xtts.SynthesizeAsync(Request(xtts), new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
        OutcomeOf("xtts.requests").Should().Be("cancelled");
        _recorder.Of("xtts.codes").Should().BeEmpty();
    }

    [Theory]
    [InlineData("speak")]
    [InlineData("stream")]
    [InlineData("clone")]
    public async Task A_model_is_not_released_before_its_last_request_is_counted(string operation)
    {
        await using var xtts = await LoadAsync();
        var released = Task.CompletedTask;
        bool? wasReleased = null;
        _recorder.Measured = measurement =>
        {
            if (measurement.Instrument != "xtts.requests") return;
            released = xtts.DisposeAsync().AsTask();
            wasReleased = released.IsCompleted;
        };

        // Cancelled from the start, so that nothing of the model's work is left to be waited for.
        Func<Task> act = operation switch
        {
            "speak" => () => xtts.SynthesizeAsync(Request(xtts), new CancellationToken(canceled: true)),
            "stream" => () => xtts.StreamAsync(Request(xtts), new CancellationToken(canceled: true)).ToListAsync().AsTask(),
            _ => () => xtts.CloneVoiceAsync([TinyModel.Clip], cancellationToken: new CancellationToken(canceled: true)),
        };

        await act.Should().ThrowAsync<OperationCanceledException>();
        wasReleased.Should().BeFalse();
        await released;
    }

    [Fact]
    public async Task A_request_that_fails_is_counted_as_failed()
    {
        await using var xtts = await LoadAsync();

        var act = () => xtts.SynthesizeAsync(Request(xtts) with { Voice = new Voice("of another model", [1f, 2f], [3f]) });

        await act.Should().ThrowAsync<VoiceMismatchException>();
        OutcomeOf("xtts.requests").Should().Be("failed");
        _recorder.Of("xtts.requests").Should().OnlyContain(request => Equals(request.Tags["error.type"], typeof(VoiceMismatchException).FullName));
        Sum("xtts.requests.active").Should().Be(0);
    }

    [Theory]
    [InlineData("speak")]
    [InlineData("stream")]
    public async Task A_request_that_is_refused_at_once_is_counted_without_the_language_it_asked_for(string operation)
    {
        await using var xtts = await LoadAsync();
        var request = Request(xtts) with { Language = "eo" };

        Action act = operation == "speak" ? () => _ = xtts.SynthesizeAsync(request) : () => xtts.StreamAsync(request);

        act.Should().Throw<UnknownLanguageException>();
        var tags = _recorder.Of("xtts.requests").Should().ContainSingle().Which.Tags;
        tags.Should().Contain("xtts.operation", operation).And.Contain("xtts.outcome", "failed").And.Contain("error.type", typeof(UnknownLanguageException).FullName).And.NotContainKey("xtts.language");
    }

    [Fact]
    public async Task A_stream_that_reached_the_limit_says_so()
    {
        await using var xtts = await LoadAsync();

        await xtts.StreamAsync(Request(xtts) with { Generation = new() { Greedy = true, MaxCodes = 2 } }).ToListAsync();

        OutcomeOf("xtts.requests").Should().Be("limit_reached");
    }

    [Fact]
    public async Task A_stream_tells_when_its_first_audio_came()
    {
        await using var xtts = await LoadAsync();

        var chunks = await xtts.StreamAsync(Request(xtts) with { Generation = new() { Greedy = true, MaxCodes = 60 } }).ToListAsync();

        chunks.Should().HaveCountGreaterThan(1);
        double duration = _recorder.Of("xtts.request.duration").Should().ContainSingle(measurement => Equals(measurement.Tags["xtts.operation"], "stream")).Which.Value;
        _recorder.Of("xtts.time_to_first_audio").Should().ContainSingle().Which.Value.Should().BeLessThan(duration);
        Sum("xtts.audio.duration").Should().BeApproximately(chunks.Sum(chunk => chunk.Samples.Length) / 24000d, 1e-6);
    }

    [Fact]
    public async Task A_stream_whose_reader_went_away_is_cancelled_and_counts_what_was_heard()
    {
        await using var xtts = await LoadAsync();
        int heard = 0;

        await foreach (var chunk in xtts.StreamAsync(Request(xtts) with { Generation = new() { Greedy = true, MaxCodes = 60 } }))
        {
            heard += chunk.Samples.Length;
            break;
        }

        OutcomeOf("xtts.requests").Should().Be("cancelled");
        Sum("xtts.audio.duration").Should().BeApproximately(heard / 24000d, 1e-6).And.BePositive();
        Sum("xtts.requests.active").Should().Be(0);
        _recorder.Of("xtts.real_time_factor").Should().BeEmpty();
    }

    [Fact]
    public async Task Cloning_is_an_operation_of_its_own()
    {
        await using var xtts = await LoadAsync();

        await xtts.CloneVoiceAsync([TinyModel.Clip]);

        _recorder.Of("xtts.requests").Should().ContainSingle().Which.Tags["xtts.operation"].Should().Be("clone");
        _recorder.Of("xtts.time_to_first_audio").Should().BeEmpty();
    }

    [Fact]
    public async Task Warming_up_is_an_operation_of_its_own_that_hands_nothing_over()
    {
        await using var xtts = await LoadAsync();

        await xtts.WarmUpAsync(Request(xtts) with { Generation = new() { Greedy = true, MaxCodes = 2 } });

        var tags = _recorder.Of("xtts.requests").Should().ContainSingle().Which.Tags;
        tags.Should().Contain("xtts.operation", "warm_up").And.Contain("xtts.outcome", "completed");
        _recorder.Of("xtts.batch.size").Should().NotBeEmpty();
        foreach (string instrument in new[] { "xtts.codes", "xtts.audio.duration", "xtts.time_to_first_audio" }) _recorder.Of(instrument).Should().BeEmpty();
    }

    [Fact]
    public async Task Loading_is_measured_under_the_name_of_the_file()
    {
        await using var xtts = await LoadAsync();

        var loading = _recorder.Of("xtts.model.load.duration").Should().ContainSingle().Which;
        loading.Value.Should().BePositive();
        loading.Tags.Should().Contain("xtts.model", "model.pth").And.Contain("xtts.outcome", "completed");
    }

    [Fact]
    public async Task A_model_that_does_not_load_is_measured_too()
    {
        var act = () => XttsSynthesizer.LoadAsync("no/such.pth", x => { x.UseOnnxRuntime(); x.MeterFactory = _recorder; });

        await act.Should().ThrowAsync<ModelFileNotFoundException>();
        OutcomeOf("xtts.model.load.duration").Should().Be("failed");
        _recorder.Of("xtts.model.load.duration").Should().OnlyContain(load => Equals(load.Tags["error.type"], typeof(ModelFileNotFoundException).FullName));
    }

    public void Dispose() => _recorder.Dispose();

    private object? OutcomeOf(string instrument) => _recorder.Of(instrument).Should().ContainSingle().Which.Tags["xtts.outcome"];

    private double Sum(string instrument) => _recorder.Of(instrument).Sum(change => change.Value);

    private Task<XttsSynthesizer> LoadAsync(string? name = null) => XttsSynthesizer.LoadAsync(TinyModel.Folder, x =>
    {
        x.UseOnnxRuntime();
        x.Name = name;
        x.MeterFactory = _recorder;
    });

    private static SpeechRequest Request(XttsSynthesizer xtts) => TinyModel.Request(xtts.BuiltInVoices[TinyModel.Speaker]);
}
