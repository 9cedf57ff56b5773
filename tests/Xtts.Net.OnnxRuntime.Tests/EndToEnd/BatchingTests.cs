using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class BatchingTests
{
    private static readonly string Text = string.Join(' ', Enumerable.Range(1, 15).Select(number => $"Sentence number {number} of this text has a few more words than it needs."));

    [Theory]
    [InlineData(OnnxRuntimePrecision.Float32)]
    [InlineData(OnnxRuntimePrecision.Int8)]
    public async Task A_long_text_says_the_same_whether_its_segments_are_decoded_together_or_one_after_the_other(OnnxRuntimePrecision precision)
    {
        await using XttsSynthesizer together = await LoadAsync(8, precision), alone = await LoadAsync(1, precision);

        var one = await alone.SynthesizeAsync(Request(alone));
        var other = await together.SynthesizeAsync(Request(together));

        other.Segments.Should().HaveCountGreaterThan(3);
        other.Codes.ToArray().Should().Equal(one.Codes.ToArray());
        FloatComparison.MaxAbsoluteError(other.Samples.Span, one.Samples.Span).Should().BeLessThan(1e-5);
    }

    [Fact]
    public async Task Requests_at_once_say_what_each_says_alone_and_streams_in_the_order_of_the_text()
    {
        await using var xtts = await LoadAsync(16, OnnxRuntimePrecision.Float32);
        var requests = Enumerable.Range(0, 6).Select(i => Request(xtts) with { Text = Text[(70 * (i % 3))..], Generation = new() { Greedy = true, MaxCodes = 10 + (9 * i) } }).ToArray();
        var alone = new List<int[]>();
        foreach (var request in requests) alone.Add((await xtts.SynthesizeAsync(request)).Codes.ToArray());

        var together = await Task.WhenAll(requests.Select((request, i) => i % 2 == 0 ? SpeakAsync(xtts, request) : StreamAsync(xtts, request)));

        for (int i = 0; i < requests.Length; i++) together[i].Should().Equal(alone[i]);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_leaves_its_neighbours_as_they_are()
    {
        await using var xtts = await LoadAsync(8, OnnxRuntimePrecision.Float32);
        var request = Request(xtts);
        var alone = await xtts.SynthesizeAsync(request);
        using var cancellation = new CancellationTokenSource();
        Task<Speech>? staying = null;
        var leaving = async () =>
        {
            var endless = request with { Generation = new() { Greedy = true, MaxCodes = 500 }, Streaming = new() { LargestChunkCodes = 8, ChunksAhead = 1 } };
            await foreach (var _ in xtts.StreamAsync(endless, cancellation.Token))
            {
                staying ??= xtts.SynthesizeAsync(request);
                await cancellation.CancelAsync();
            }
        };

        await leaving.Should().ThrowAsync<OperationCanceledException>();

        (await staying!).Codes.ToArray().Should().Equal(alone.Codes.ToArray());
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 0)]
    [InlineData(1, 1025)]
    public async Task Limits_that_are_none_are_refused_before_anything_is_loaded(long bytes, int? batch)
    {
        var act = () => XttsSynthesizer.LoadAsync("no/such.pth", x => { x.UseOnnxRuntime(); x.MaxDecodingBytes = bytes; x.MaxBatchSize = batch; });

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static Task<XttsSynthesizer> LoadAsync(int batch, OnnxRuntimePrecision precision) => XttsSynthesizer.LoadAsync(TinyModel.Folder, x =>
    {
        x.UseOnnxRuntime(y => { y.Precision = precision; y.KeepQuantizedWeights = false; });
        x.MaxBatchSize = batch;
    });

    private static SpeechRequest Request(XttsSynthesizer xtts) => new() { Text = Text, Voice = xtts.BuiltInVoices["Anna Teszt"], Language = "en", Generation = new() { Greedy = true, MaxCodes = 40 } };

    private static async Task<int[]> SpeakAsync(XttsSynthesizer xtts, SpeechRequest request) => (await xtts.SynthesizeAsync(request)).Codes.ToArray();

    private static async Task<int[]> StreamAsync(XttsSynthesizer xtts, SpeechRequest request)
    {
        var codes = new List<int>();
        await foreach (var chunk in xtts.StreamAsync(request)) codes.AddRange(chunk.CompletedSegment?.Codes.ToArray() ?? []);
        return [.. codes];
    }
}
