using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Vocoding;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

public sealed class KernelVocoderTests
{
    public static TheoryData<string> AllWidths() => [.. Widths.Here.Select(width => width.ToString())];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Samples_are_those_of_the_graph_whatever_the_length(string width)
    {
        foreach (var weights in (GoldenWeights[])[GoldenWeights.Tiny(), GoldenWeights.Nano()])
        {
            using var graph = Graph(weights);
            using var kernels = Load(weights, width);
            foreach (int frames in (int[])[1, 2, 3, 13, 40])
            {
                var (features, speaker) = Inputs(weights.Sizes, frames);
                float[] expected = new float[frames * weights.Sizes.OutputHop], samples = new float[expected.Length];
                graph.Vocode(features, frames, speaker, expected);

                kernels.Run(features, frames, speaker, samples);

                FloatComparison.MaxAbsoluteError(samples, expected).Should().BeLessThan(1e-5, "of {0} frames", frames);
            }
        }
    }

    [Fact]
    public void Long_calls_are_cut_into_windows_that_nobody_sees()
    {
        const int Frames = (2 * KernelVocoder.WindowFrames) + 100;
        var weights = GoldenWeights.Nano();
        var (features, speaker) = Inputs(weights.Sizes, Frames);
        float[] expected = new float[Frames * weights.Sizes.OutputHop], samples = new float[expected.Length];
        using var graph = Graph(weights);
        graph.Vocode(features, Frames, speaker, expected);
        using var kernels = Load(weights);

        kernels.Run(features, Frames, speaker, samples);

        FloatComparison.MaxAbsoluteError(samples, expected).Should().BeLessThan(1e-5);
    }

    [Fact]
    public void Short_calls_after_long_ones_find_no_trace_of_them()
    {
        var weights = GoldenWeights.Tiny();
        var (features, speaker) = Inputs(weights.Sizes, 9);
        var (others, otherSpeaker) = Inputs(weights.Sizes, 60);
        float[] fresh = new float[9 * 256], again = new float[9 * 256];
        using var first = Load(weights);
        using var second = Load(weights);
        first.Run(features, 9, speaker, fresh);
        second.Run(others, 60, otherSpeaker, new float[60 * 256]);

        second.Run(features, 9, speaker, again);

        again.Should().Equal(fresh);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Teams_of_any_size_make_the_same_samples_to_rounding(int threads)
    {
        var weights = GoldenWeights.Tiny();
        var (features, speaker) = Inputs(weights.Sizes, 21);
        float[] expected = new float[21 * 256], samples = new float[21 * 256];
        using var graph = Graph(weights);
        graph.Vocode(features, 21, speaker, expected);
        using var kernels = Load(weights, threads: threads);

        kernels.Run(features, 21, speaker, samples);

        FloatComparison.MaxAbsoluteError(samples, expected).Should().BeLessThan(1e-5);
    }

    [Fact]
    public void A_run_allocates_nothing_on_the_managed_heap()
    {
        var weights = GoldenWeights.Nano();
        var (features, speaker) = Inputs(weights.Sizes, 30);
        var samples = new float[30 * 256];
        using var kernels = Load(weights);

        long allocated = AllocatedBytes.Least(Run, Run);

        allocated.Should().Be(0);

        void Run() => kernels.Run(features, 30, speaker, samples);
    }

    [Fact]
    public async Task Callers_take_turns_and_get_what_they_get_alone()
    {
        var weights = GoldenWeights.Nano();
        var (features, speaker) = Inputs(weights.Sizes, 25);
        using var kernels = Load(weights);
        float[] alone = Run();

        float[][] together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Run)));

        together.Should().AllSatisfy(samples => samples.Should().Equal(alone));

        float[] Run()
        {
            var samples = new float[25 * 256];
            kernels.Run(features, 25, speaker, samples);
            return samples;
        }
    }

    [Fact]
    public void Memory_can_be_given_back_after_each_run()
    {
        var weights = GoldenWeights.Nano();
        var (features, speaker) = Inputs(weights.Sizes, 12);
        float[] kept = new float[12 * 256], frugal = new float[12 * 256];
        using var keeping = Load(weights);
        using var giving = KernelVocoder.Load(weights, RegisterWidths.Widest, new KernelVocoderSettings { Threads = 2, KeepsMemory = false }, CancellationToken.None);
        keeping.Run(features, 12, speaker, kept);

        for (int i = 0; i < 2; i++) giving.Run(features, 12, speaker, frugal);

        frugal.Should().Equal(kept);
    }

    [Fact]
    public void A_vocoder_disposed_before_a_run_says_so()
    {
        var weights = GoldenWeights.Nano();
        var kernels = Load(weights);
        kernels.Dispose();
        kernels.Dispose();

        var run = () => kernels.Run(new float[weights.Sizes.Width], 1, new float[weights.Sizes.SpeakerEmbedding], new float[256]);

        run.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Loading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var load = () => KernelVocoder.Load(GoldenWeights.Tiny(), RegisterWidths.Widest, new KernelVocoderSettings { Threads = 2 }, cancelled.Token);

        load.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_weight_of_another_shape_is_named()
    {
        var weights = GoldenWeights.Tiny();
        weights.Sizes = weights.Sizes with { VocoderChannels = weights.Sizes.VocoderChannels / 2 };

        var load = () => Load(weights);

        load.Should().Throw<TensorShapeException>().WithMessage("*conv_pre*");
    }

    private static KernelVocoder Load(GoldenWeights weights, string? width = null, int threads = 2) => KernelVocoder.Load(
        weights, width is null ? RegisterWidths.Widest : Enum.Parse<RegisterWidth>(width), new KernelVocoderSettings { Threads = threads }, CancellationToken.None);

    private static IXttsModel Graph(GoldenWeights weights) => new OnnxRuntimeBackend(new OnnxRuntimeOptions { Vocoder = OnnxRuntimeVocoder.Graph }).Load(weights);

    private static (float[] Features, float[] Speaker) Inputs(ModelSizes sizes, int frames)
    {
        var random = new Random(frames);
        return (Values(sizes.Width * frames), Values(sizes.SpeakerEmbedding));

        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
