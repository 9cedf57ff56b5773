using System.Diagnostics;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

public sealed class ActivityTests
{
    private const string Text = "the quick brown fox";

    [Fact]
    public async Task A_request_is_an_activity_under_that_of_its_caller()
    {
        using var recorder = new ActivityRecorder();
        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());

        var speech = await xtts.SynthesizeAsync(TinyModel.Request(xtts.BuiltInVoices[TinyModel.Speaker], Text));

        var activity = recorder.Ended.Should().ContainSingle(ended => ended.OperationName == "xtts.speak").Which;
        activity.ParentSpanId.Should().Be(recorder.Test.SpanId);
        activity.TagObjects.Should().Contain(new KeyValuePair<string, object?>("xtts.language", "en"))
            .And.Contain(new KeyValuePair<string, object?>("xtts.codes", speech.Codes.Length))
            .And.Contain(new KeyValuePair<string, object?>("xtts.outcome", "limit_reached"));
        activity.Events.Should().ContainSingle().Which.Name.Should().Be("xtts.first_audio");
        Activity.Current.Should().BeSameAs(recorder.Test);
    }

    [Fact]
    public async Task An_activity_does_not_tell_what_is_said()
    {
        using var recorder = new ActivityRecorder();
        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());

        await xtts.SynthesizeAsync(TinyModel.Request(xtts.BuiltInVoices[TinyModel.Speaker], Text));

        recorder.Ended.Should().NotBeEmpty();
        recorder.Ended.SelectMany(activity => activity.TagObjects).Select(tag => tag.Value?.ToString()).Should().NotContain(value => value != null && value.Contains("fox"));
    }

    [Fact]
    public async Task A_failure_marks_the_activity_with_its_kind()
    {
        using var recorder = new ActivityRecorder();
        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());

        var act = () => xtts.SynthesizeAsync(TinyModel.Request(new Voice("of another model", [1f, 2f], [3f])));

        await act.Should().ThrowAsync<VoiceMismatchException>();
        var activity = recorder.Ended.Should().ContainSingle(ended => ended.OperationName == "xtts.speak").Which;
        activity.Status.Should().Be(ActivityStatusCode.Error);
        activity.GetTagItem("error.type").Should().Be(typeof(VoiceMismatchException).FullName);
        activity.GetTagItem("xtts.outcome").Should().Be("failed");
    }

    [Fact]
    public async Task A_stream_that_was_left_is_a_cancelled_activity_and_no_error()
    {
        using var recorder = new ActivityRecorder();
        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());

        await foreach (var chunk in xtts.StreamAsync(TinyModel.Request(xtts.BuiltInVoices[TinyModel.Speaker], Text))) break;

        var activity = recorder.Ended.Should().ContainSingle(ended => ended.OperationName == "xtts.stream").Which;
        activity.GetTagItem("xtts.outcome").Should().Be("cancelled");
        activity.GetTagItem("xtts.language").Should().Be("en");
        activity.Status.Should().Be(ActivityStatusCode.Unset);
        activity.ParentSpanId.Should().Be(recorder.Test.SpanId);
    }

    [Fact]
    public async Task Loading_is_an_activity()
    {
        using var recorder = new ActivityRecorder();

        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());

        recorder.Ended.Should().ContainSingle().Which.OperationName.Should().Be("xtts.load");
    }
}
