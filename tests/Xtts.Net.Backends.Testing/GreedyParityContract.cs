using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>Whole decoding runs of the reference.</summary>
public abstract class GreedyParityContract(IXttsBackend backend)
{
    [Theory]
    [InlineData("gpt_en1_rep1", 1f, 602)]
    [InlineData("gpt_en1_rep5", 5f, 602)]
    [InlineData("gpt_en1_rep10", 10f, 602)]
    [InlineData("gpt_en1_cap40", 5f, 40)]
    [InlineData("gpt_en2_rep1p3", 1.3f, 602)]
    [InlineData("gpt_en3_rep10", 10f, 602)]
    [InlineData("gpt_hu1_rep5", 5f, 602)]
    [InlineData("gpt_hu2_rep10", 10f, 602)]
    public void Greedy_codes_are_those_of_the_reference(string name, float penalty, int maxCodes)
    {
        var golden = GoldenFolder.OfRepository.Tensors($"stages/{name}.safetensors");
        using var model = backend.Load(GoldenWeights.Tiny());

        var run = Greedy.Run(model, new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), maxCodes), penalty);

        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray(), golden["latents_stream"].Values).Should().BeLessThanOrEqualTo(1e-4);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray(), golden["latents_second_pass"].Values).Should().BeLessThanOrEqualTo(1e-4);
    }

    [Fact]
    public void Without_a_stop_code_decoding_goes_to_the_limit_as_the_reference_does()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_limit602.safetensors");
        float[] conditioning = GoldenFolder.OfRepository.Tensors("stages/cond_latents.safetensors")["one_30_4.gpt_cond_latent"].Values;
        var weights = GoldenWeights.Tiny();
        weights["gpt.mel_head.bias"][1025] = -1e4f;
        using var model = backend.Load(weights);

        var run = Greedy.Run(model, new DecodingPrompt(conditioning, Greedy.Prompt(golden["text_ids"].Integers), model.Sizes.MaxCodes), 1);

        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray().AsSpan(597 * 40), golden["latents_second_pass_last5"].Values).Should().BeLessThanOrEqualTo(1e-3);
    }

    [Fact]
    public void The_smallest_model_speaks_as_the_reference_does()
    {
        var golden = GoldenFolder.OfRepository.Tensors("ckpt/nano/expected_run.safetensors");
        using var model = backend.Load(GoldenWeights.Nano());

        var run = Greedy.Run(model, new DecodingPrompt(golden["gpt_cond_latent"].Values, Greedy.Prompt(golden["text_ids"].Integers, Greedy.NanoStart), 60), 5);

        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray(), golden["gpt_latents"].Values).Should().BeLessThanOrEqualTo(1e-4);
    }
}
