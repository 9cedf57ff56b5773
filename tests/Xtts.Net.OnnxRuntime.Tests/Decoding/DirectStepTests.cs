using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding;

public sealed class DirectStepTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_agree_with_the_runtime_whatever_the_size_of_the_team(int members)
    {
        var weights = GoldenWeights.Tiny();
        using GptDecoder direct = Decoder(weights, members), runtime = Decoder(weights, 0);
        using DecodingBatch own = new(direct, 1), expected = new(runtime, 1);
        var prompt = Prompts.Of("gpt_hu1_rep5", 40);
        own.Add(prompt);
        expected.Add(prompt);

        for (int step = 0; step < 40; step++)
        {
            own.Step([step * 7 % 1024]);
            expected.Step([step * 7 % 1024]);
            ShouldAgree(own, expected);
        }
    }

    [Fact]
    public void A_sequence_goes_on_alone_after_others_have_left_and_together_after_others_have_come()
    {
        var weights = GoldenWeights.Tiny();
        using GptDecoder direct = Decoder(weights, 2), runtime = Decoder(weights, 0);
        using DecodingBatch own = new(direct, 2), expected = new(runtime, 2);
        foreach (var batch in (DecodingBatch[])[own, expected])
        {
            batch.Add(Prompts.Of("gpt_en1_rep5", 60));
            batch.Step([1]);
            batch.Add(Prompts.Of("gpt_hu1_rep5", 60));
            batch.Step([2, 3]);
            batch.Remove(0);
            batch.Step([4]);
            batch.Add(Prompts.Of("gpt_en1_rep5", 60));
            batch.Step([5, 6]);
            batch.Remove(1);
            batch.Step([7]);
        }

        ShouldAgree(own, expected);
    }

    [Fact]
    public void Sizes_that_no_vector_divides_are_computed_completely()
    {
        // Width 16, heads of 8 that are not padded, and an inner width of 64: one member, whole vectors only in parts of the work.
        var weights = GoldenWeights.Nano();
        using GptDecoder direct = Decoder(weights, 2), runtime = Decoder(weights, 0);
        using DecodingBatch own = new(direct, 1), expected = new(runtime, 1);
        var prompt = new DecodingPrompt(Enumerable.Range(0, 32 * 16).Select(i => MathF.Sin(i)).ToArray(), (int[])[5, 6, 7], 3);
        own.Add(prompt);
        expected.Add(prompt);

        own.Step([9]);
        expected.Step([9]);

        ShouldAgree(own, expected);
    }

    [Fact]
    public void A_step_allocates_nothing_on_the_managed_heap()
    {
        using var decoder = Decoder(GoldenWeights.Tiny(), 2);
        using var batch = new DecodingBatch(decoder, 1);

        StepAllocations.Least(batch, "gpt_en1_rep5").Should().Be(0);
    }

    [Fact]
    public async Task Batches_of_several_threads_take_turns_and_get_what_they_get_alone()
    {
        using var decoder = Decoder(GoldenWeights.Tiny(), 2);
        float[] alone = Run(1);

        float[][] together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run(1))));

        together.Should().AllSatisfy(logits => logits.Should().Equal(alone));

        float[] Run(int first)
        {
            using var batch = new DecodingBatch(decoder, 1);
            batch.Add(Prompts.Of("gpt_en1_rep5", 30));
            for (int step = 0; step < 30; step++) batch.Step([first + step]);
            return batch.Logits(0).ToArray();
        }
    }

    [Fact]
    public void A_model_disposed_before_a_step_says_so()
    {
        var decoder = Decoder(GoldenWeights.Tiny(), 2);
        using var batch = new DecodingBatch(decoder, 1);
        batch.Add(Prompts.Of("gpt_en1_rep5", 5));
        decoder.Dispose();
        decoder.Dispose();

        var step = () => batch.Step([1]);

        step.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Reading_the_weights_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var read = () => StepWeights.Read(GoldenWeights.Tiny(), 2, cancelled.Token);

        read.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(1024, 16, 2, 2)]
    [InlineData(1024, 16, 32, 16)]
    [InlineData(512, 8, 8, 8)]
    [InlineData(256, 4, 8, 3)]
    [InlineData(40, 2, 8, 1)]
    public void Small_models_get_small_teams(int width, int heads, int threads, int members) =>
        DirectStep.SuggestMembers(new ModelSizes { Width = width, Heads = heads }, threads).Should().Be(members);

    private static GptDecoder Decoder(GoldenWeights weights, int members)
    {
        var embeddings = new GptEmbeddings(weights);
        var session = new SessionFactory(new OnnxRuntimeOptions(), new SelectedProvider(ProviderFacts.Of(ExecutionProviders.Cpu), null, [])).Create(GptGraph.Build(weights, GptTypes.Single, tapped: false), SessionUse.Constant, CancellationToken.None);
        var direct = members == 0
            ? null
            : new DirectStep(weights.Sizes, StepWeights.Read(weights, members, CancellationToken.None), GptDecoder.CountPositions(weights.Sizes, embeddings));
        return new GptDecoder(session, embeddings, weights.Sizes, direct, caches: null, tap: null);
    }

    private static void ShouldAgree(DecodingBatch own, DecodingBatch expected)
    {
        FloatComparison.MaxAbsoluteError(own.Latent(0).ToArray(), expected.Latent(0).ToArray()).Should().BeLessThan(2e-5);
        FloatComparison.MaxAbsoluteError(own.Logits(0).ToArray(), expected.Logits(0).ToArray()).Should().BeLessThan(2e-5);
    }
}
