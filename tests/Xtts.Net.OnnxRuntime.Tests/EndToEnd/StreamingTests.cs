using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class StreamingTests : IClassFixture<TinyModel>
{
    private static readonly string[] OneClip = ["a_human_16k_mono.wav"];
    private static readonly string[] ThreeClips = ["a_human_16k_mono.wav", "b_human_44k_stereo.wav", "c_human_22k_mono.wav"];

    private readonly XttsSynthesizer _xtts;

    public StreamingTests(TinyModel model) => _xtts = model.Synthesizer;

    [Theory]
    [InlineData("e2e_en1", "One two three four five.", "en", 1, 1.0)]
    [InlineData("e2e_hu_speed1p25", "Egy kutya alszik a kertben.", "hu", 3, 1.25)]
    public async Task A_stream_is_what_the_reference_speaks_at_once(string run, string text, string language, int clips, double speed)
    {
        float[] recorded = GoldenFolder.OfRepository.Tensors($"stages/{run}.safetensors")["wav"].Values;
        var voice = await _xtts.CloneVoiceAsync([.. (clips == 1 ? OneClip : ThreeClips).Select(TinyModel.Clip)]);
        var request = new SpeechRequest
        {
            Text = text, Voice = voice, Language = language, Speed = speed, Normalization = NormalizationMode.Reference, Splitting = SplittingMode.Reference, Generation = new() { Greedy = true },
        };

        float[] streamed = Join(await StreamAsync(request));

        FloatComparison.MaxAbsoluteError(streamed, recorded).Should().BeLessThan(1e-4);
    }

    [Theory]
    [InlineData("One two three four five.", "en")]
    [InlineData("Egy kutya alszik a kertben.", "hu")]
    public async Task Chunks_of_every_size_at_every_speed_join_to_the_whole(string text, string language)
    {
        int[] sizes = [1, 2, 3, 5, 7, 8, 13, 20, 21, 40, 63, 64];
        double[] speeds = [0.3, 0.5, 0.8, 0.95, 1, 1.05, 1.25, 1.3, 2, 20];
        foreach (double speed in speeds)
        {
            var request = Request(text) with { Language = language, Speed = speed, Generation = new() { Greedy = true, MaxCodes = 45 } };
            var whole = await _xtts.SynthesizeAsync(request);
            foreach (int size in sizes)
            {
                var chunks = await StreamAsync(request with { Streaming = Alike(size) });

                FloatComparison.MaxAbsoluteError(Join(chunks), whole.Samples.Span).Should().BeLessThan(1e-5, $"chunks have {size} codes at speed {speed}");
                chunks.Select(chunk => chunk.CompletedSegment).OfType<SpeechSegment>().Single().Codes.ToArray().Should().Equal(whole.Codes.ToArray());
            }
        }
    }

    [Fact]
    public async Task Chunks_follow_each_other_and_the_last_of_a_segment_tells_it()
    {
        string[] sentences = [.. Enumerable.Range(1, 9).Select(number => $"Sentence number {number} of this text has a few more words.")];
        var request = Request(string.Join(' ', sentences)) with { Generation = new() { Seed = 11, MaxCodes = 30 } };
        var whole = await _xtts.SynthesizeAsync(request);

        var chunks = await StreamAsync(request);

        long at = 0;
        foreach (var chunk in chunks)
        {
            chunk.SampleOffset.Should().Be(at);
            at += chunk.Samples.Length;
        }

        chunks.Should().OnlyContain(chunk => chunk.Seed == 11 && chunk.SampleRate == 24000 && (chunk.Samples.Length > 0 || chunk.CompletedSegment != null));
        chunks.Select(chunk => chunk.CompletedSegment).OfType<SpeechSegment>().Should().BeEquivalentTo(whole.Segments, options => options.WithStrictOrdering().Excluding(segment => segment.Codes));
        FloatComparison.MaxAbsoluteError(Join(chunks), whole.Samples.Span).Should().BeLessThan(1e-5);
    }

    [Fact]
    public async Task Sound_comes_before_the_text_is_spoken_to_its_end()
    {
        var request = Request("A sentence.") with { Generation = new() { Greedy = true, MaxCodes = 200 }, Streaming = Alike(8) with { ChunksAhead = 1 } };

        await foreach (var chunk in _xtts.StreamAsync(request))
        {
            chunk.CompletedSegment.Should().BeNull();
            chunk.Samples.Length.Should().BeInRange(1, 24000);
            break;
        }
    }

    [Fact]
    public async Task Several_streams_at_once_say_what_each_says_alone()
    {
        var requests = Enumerable.Range(1, 4).Select(seed => Request("hello world!") with { Generation = new() { Seed = (ulong)seed, MaxCodes = 40 }, Streaming = Alike(seed) }).ToArray();
        var alone = new List<List<SpeechChunk>>();
        foreach (var request in requests) alone.Add(await StreamAsync(request));

        var together = await Task.WhenAll(requests.Select(StreamAsync));

        for (int i = 0; i < requests.Length; i++)
        {
            together[i].Select(chunk => chunk.Samples.Length).Should().Equal(alone[i].Select(chunk => chunk.Samples.Length));
            CodesOf(together[i]).Should().Equal(CodesOf(alone[i]));
            FloatComparison.MaxAbsoluteError(Join(together[i]), Join(alone[i])).Should().BeLessThan(1e-5);
        }
    }

    [Fact]
    public async Task A_stream_that_is_not_read_holds_nobody_up()
    {
        var request = Request("hello world!") with { Generation = new() { Greedy = true, MaxCodes = 60 }, Streaming = Alike(1) with { ChunksAhead = 1 } };
        await using var idle = _xtts.StreamAsync(request).GetAsyncEnumerator();
        await idle.MoveNextAsync();

        var other = await _xtts.SynthesizeAsync(request with { Generation = new() { Greedy = true, MaxCodes = 5 } });

        other.Codes.Length.Should().BeInRange(1, 5);
    }

    [Fact]
    public async Task A_cancelled_stream_ends_cancelled_and_leaves_the_model_ready()
    {
        using var cancellation = new CancellationTokenSource();
        var request = Request("hello world!") with { Generation = new() { Greedy = true, MaxCodes = 400 }, Streaming = Alike(8) };
        var act = async () =>
        {
            await foreach (var _ in _xtts.StreamAsync(request, cancellation.Token)) await cancellation.CancelAsync();
        };

        await act.Should().ThrowAsync<OperationCanceledException>();

        (await _xtts.SynthesizeAsync(request with { Generation = new() { Greedy = true, MaxCodes = 2 } })).Codes.Length.Should().BeInRange(1, 2);
    }

    [Fact]
    public async Task Disposing_waits_for_a_stream_and_then_refuses_new_ones()
    {
        var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());
        var request = Request("hello world!") with { Voice = xtts.BuiltInVoices["Anna Teszt"], Generation = new() { Greedy = true, MaxCodes = 20 }, Streaming = Alike(8) with { ChunksAhead = 1 } };
        var stream = xtts.StreamAsync(request).GetAsyncEnumerator();
        await stream.MoveNextAsync();

        var disposing = xtts.DisposeAsync().AsTask();
        bool waited = !disposing.IsCompleted;
        while (await stream.MoveNextAsync()) { }
        await stream.DisposeAsync();
        await disposing;

        waited.Should().BeTrue();
        await FluentActions.Awaiting(() => xtts.StreamAsync(request).GetAsyncEnumerator().MoveNextAsync().AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public void Settings_out_of_range_are_refused_at_the_call()
    {
        var act = () => _xtts.StreamAsync(Request("hello") with { Streaming = new() { FirstChunkCodes = 0 } });

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task A_text_that_says_nothing_is_refused_when_it_is_read()
    {
        var act = () => StreamAsync(Request("  "));

        await act.Should().ThrowAsync<EmptyTextException>();
    }

    private static StreamingSettings Alike(int codes) => new() { FirstChunkCodes = codes, ChunkGrowth = 1, LargestChunkCodes = codes };

    private static int[] CodesOf(IReadOnlyList<SpeechChunk> chunks) => [.. chunks.Select(chunk => chunk.CompletedSegment).OfType<SpeechSegment>().SelectMany(segment => segment.Codes.ToArray())];

    private static float[] Join(IReadOnlyList<SpeechChunk> chunks) => [.. chunks.SelectMany(chunk => chunk.Samples.ToArray())];

    private SpeechRequest Request(string text) => new() { Text = text, Voice = _xtts.BuiltInVoices["Anna Teszt"], Language = "en" };

    private async Task<List<SpeechChunk>> StreamAsync(SpeechRequest request)
    {
        var chunks = new List<SpeechChunk>();
        await foreach (var chunk in _xtts.StreamAsync(request)) chunks.Add(chunk);
        return chunks;
    }
}
