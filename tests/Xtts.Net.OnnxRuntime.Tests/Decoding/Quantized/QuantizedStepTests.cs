using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed class QuantizedStepTests
{
    private static readonly string[] Runs = ["gpt_en1_rep5", "gpt_hu1_rep5", "gpt_en3_rep10", "gpt_hu2_rep10", "gpt_en2_rep1p3"];

    [Theory]
    [InlineData("int8", 0.03)]
    [InlineData("int4", 0.4)]
    public void Latents_stay_near_those_of_single_precision(string scheme, double tolerance)
    {
        using var decoder = Decoder(GoldenWeights.Tiny(), scheme);
        using var model = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        using DecodingBatch quantized = new(decoder, 1);
        using var exact = model.CreateDecodingBatch(1);
        double error = 0, total = 0;
        quantized.Add(Prompts.Of(Runs[0], 40));
        exact.Add(Prompts.Of(Runs[0], 40));

        for (int step = 0; step < 40; step++)
        {
            for (int i = 0; i < 40; i++) (error, total) = (error + Math.Pow(quantized.Latent(0)[i] - exact.Latent(0)[i], 2), total + Math.Pow(exact.Latent(0)[i], 2));
            quantized.Step([step * 7 % 1024]);
            exact.Step([step * 7 % 1024]);
        }

        Math.Sqrt(error / total).Should().BeLessThan(tolerance).And.BeGreaterThan(1e-4, "weights are rounded");
    }

    [Theory]
    [InlineData("int8")]
    [InlineData("int4")]
    public void A_sequence_gets_in_a_batch_what_it_gets_alone_to_the_last_bit(string scheme)
    {
        using var decoder = Decoder(GoldenWeights.Tiny(), scheme);
        var alone = Runs.Select(run => Decode(decoder, [run])[0]).ToList();

        var together = Decode(decoder, Runs);

        for (int i = 0; i < Runs.Length; i++) together[i].Should().Equal(alone[i], Runs[i]);
    }

    [Theory]
    [InlineData("int8")]
    [InlineData("int4")]
    public void Neither_the_size_of_the_team_nor_the_instructions_change_a_bit(string scheme)
    {
        // Heads of 16 can be shared, those of the recorded models cannot.
        var weights = new SharedHeadWeights(GoldenWeights.Nano());
        using var decoder = Decoder(weights, scheme);
        float[] expected = Step(decoder);
        expected.Should().OnlyContain(value => float.IsFinite(value)).And.Subject.Distinct().Should().HaveCountGreaterThan(1000);

        foreach (var (four, eight) in PanelKernels.All(WeightBits.Four).SelectMany(four => PanelKernels.All(WeightBits.Eight).Select(eight => (four, eight))))
        {
            using var other = Decoder(weights, scheme, members: 2, new QuantizedProduct(four, eight));
            Step(other).Should().Equal(expected, "{0} and {1}", four.Name, eight.Name);
        }

        static float[] Step(GptDecoder decoder)
        {
            using var batch = new DecodingBatch(decoder, 1);
            batch.Add(new DecodingPrompt(Enumerable.Range(0, 32 * decoder.Sizes.Width).Select(i => MathF.Sin(i)).ToArray(), (int[])[5, 6, 7], 3));
            batch.Step([9]);
            return [.. batch.Latent(0), .. batch.Logits(0)];
        }
    }

    [Fact]
    public void A_prompt_longer_than_a_run_gets_what_shorter_runs_give()
    {
        // 32 latents, 150 ids and the start code: three runs.
        using var decoder = Decoder(GoldenWeights.Tiny(), "int8");
        using var model = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        using var batch = new DecodingBatch(decoder, 1);
        using var exact = model.CreateDecodingBatch(1);

        batch.Add(Prompts.OfLength(150, 5));
        exact.Add(Prompts.OfLength(150, 5));

        FloatComparison.MaxAbsoluteError(batch.Latent(0).ToArray(), exact.Latent(0).ToArray()).Should().BeLessThan(0.15 * exact.Latent(0).ToArray().Max(MathF.Abs));
    }

    [Fact]
    public void A_voice_that_spoke_before_gives_the_same_to_the_last_bit_whatever_it_says_next()
    {
        using var used = Decoder(GoldenWeights.Tiny(), "int8");
        var first = Prompts.Of(Runs[0], 5);
        var prompts = new[] { first, first with { TextIds = Prompts.OfLength(90, 5).TextIds }, Prompts.Of(Runs[1], 5), first };
        Prompt(used, first);

        foreach (var prompt in prompts)
        {
            using var other = Decoder(GoldenWeights.Tiny(), "int8");
            Prompt(used, prompt).Should().Equal(Prompt(other, prompt));
        }

        static float[] Prompt(GptDecoder decoder, DecodingPrompt prompt)
        {
            using var batch = new DecodingBatch(decoder, 1);
            batch.Add(prompt);
            batch.Step([9]);
            return [.. batch.Latent(0), .. batch.Logits(0)];
        }
    }

    [Fact]
    public void Steps_allocate_nothing_on_the_managed_heap_once_their_code_is_compiled()
    {
        using var decoder = Decoder(GoldenWeights.Tiny(), "int4");
        using var batch = new DecodingBatch(decoder, 5);

        StepAllocations.Least(batch, Runs).Should().Be(0);
    }

    [Fact]
    public void A_model_disposed_before_a_step_says_so()
    {
        var decoder = Decoder(GoldenWeights.Tiny(), "int4");
        using var batch = new DecodingBatch(decoder, 1);
        batch.Add(Prompts.Of(Runs[0], 5));
        decoder.Dispose();
        decoder.Dispose();

        var step = () => batch.Step([1]);

        step.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Weights_that_are_no_numbers_are_refused_by_name()
    {
        var weights = GoldenWeights.Tiny();
        weights["gpt.gpt.h.1.mlp.c_fc.weight"][77] = float.NaN;

        var load = () => Decoder(weights, "int4");

        load.Should().Throw<BackendException>().WithMessage("*gpt.gpt.h.1.mlp.c_fc.weight*xtts doctor*");
    }

    [Fact]
    public void Quantising_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var load = () => new QuantizedGptLoader(GoldenWeights.Tiny(), QuantizationScheme.Int4, 2).Load(null, cancelled.Token);

        load.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(1024, 16, 2, 2)]
    [InlineData(1024, 16, 32, 16)]
    [InlineData(192, 4, 8, 1)]
    [InlineData(2000, 100, 8, 1)]
    public void Small_models_and_heads_that_fill_no_panel_get_a_team_of_one(int width, int heads, int threads, int members) =>
        TeamShares.SuggestMembers(new ModelSizes { Width = width, Heads = heads }, threads).Should().Be(members);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void The_members_of_a_team_share_every_panel_once(int members)
    {
        var sizes = new ModelSizes { Width = 1024, Heads = 16, Layers = 1 };
        var shares = Enumerable.Range(0, members).Select(member => new TeamShares(new QuantizedLayout(sizes, 4096, QuantizationScheme.Int4), member, members)).ToList();

        Panels(shares.SelectMany(share => share.Projection)).Order().Should().Equal(Enumerable.Range(0, 192));
        Panels(shares.Select(share => share.State)).Should().Equal(Enumerable.Range(0, 64));
        Panels(shares.Select(share => share.Inner)).Should().Equal(Enumerable.Range(0, 256));
        Panels(shares.Select(share => share.InnerGroups)).Should().Equal(Enumerable.Range(0, 128));

        static IEnumerable<int> Panels(IEnumerable<Xtts.Net.OnnxRuntime.Decoding.Direct.Share> shares) => shares.SelectMany(share => Enumerable.Range(share.Start, share.Length));
    }

    private static List<float[]> Decode(GptDecoder decoder, string[] runs)
    {
        using var batch = new DecodingBatch(decoder, runs.Length);
        var results = runs.Select(_ => new List<float>()).ToList();
        foreach (string run in runs) batch.Add(Prompts.Of(run, 12));
        for (int step = 0; step < 12; step++)
        {
            for (int i = 0; i < runs.Length; i++) results[i].AddRange([.. batch.Latent(i), .. batch.Logits(i)]);
            batch.Step(runs.Select(run => (run.Length * 31 + step * 7) % 1024).ToArray());
        }

        return results.ConvertAll(result => result.ToArray());
    }

    private static GptDecoder Decoder(IModelWeights weights, string scheme, int members = 1, QuantizedProduct? product = null)
    {
        var embeddings = new GptEmbeddings(weights);
        var quantized = new QuantizedGptLoader(weights, scheme == "int4" ? QuantizationScheme.Int4 : QuantizationScheme.Int8, 2).Load(null, CancellationToken.None);
        var step = new QuantizedStep(quantized, product ?? new QuantizedProduct(), members, GptDecoder.CountPositions(weights.Sizes, embeddings));
        return new GptDecoder(step, embeddings, weights.Sizes, tap: null);
    }
}
