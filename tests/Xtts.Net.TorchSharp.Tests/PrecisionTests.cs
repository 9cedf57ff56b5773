using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.TorchSharp.Tests;

/// <summary>Products of 16 bits, as GPUs do them, and rounded weights, with norms and sums in single precision: the same speech up to their own rounding.</summary>
public sealed class PrecisionTests
{
    [Theory]
    [InlineData(TorchPrecision.Float16, 0.02)]
    [InlineData(TorchPrecision.BFloat16, 0.2)]
    [InlineData(TorchPrecision.Float16Weights, 0.01)]
    [InlineData(TorchPrecision.Int8Weights, 0.5)]
    public void Latents_stay_close_to_the_reference(TorchPrecision precision, double tolerance)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        var expected = golden["latents_stream"].Values;
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision }).Load(GoldenWeights.Tiny());
        using var batch = model.CreateDecodingBatch(1);
        var latents = new List<float>();

        batch.Add(new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), 40));
        latents.AddRange(batch.Latent(0));
        foreach (long code in golden["codes"].Integers.Take(expected.Length / 40 - 1))
        {
            batch.Step([(int)code]);
            latents.AddRange(batch.Latent(0));
        }

        FloatComparison.MaxAbsoluteError(latents.ToArray(), expected).Should().BeLessThanOrEqualTo(tolerance).And.BeGreaterThan(1e-5, "fewer bits round");
    }

    [Fact]
    public void Automatic_precision_is_single_on_the_processor()
    {
        new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }).Name.Should().Be("TorchSharp (cpu, float32)");
    }
}
