using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.TorchSharp.Devices.Tests;

/// <summary>The GPT in each precision against what the reference recorded in single precision.</summary>
/// <remarks>
/// Latents leave the last norm with a deviation near 1, so an absolute error is a relative one. float16 rounds to 2^-11, bfloat16 to 2^-8: through two blocks and the norms errors stay below
/// 1 % and 8 %.
/// </remarks>
public sealed class PrecisionTests
{
    [Theory]
    [InlineData(TorchPrecision.Float32, 1e-4)]
    [InlineData(TorchPrecision.Float16, 0.02)]
    [InlineData(TorchPrecision.BFloat16, 0.15)]
    public void Latents_of_recorded_codes_stay_within_the_precision(TorchPrecision precision, double tolerance)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        using var model = DeviceUnderTest.Backend(precision).Load(GoldenWeights.Tiny());

        float[] latents = Follow(model, golden["codes"].Integers);

        double error = FloatComparison.MaxAbsoluteError(latents, golden["latents_stream"].Values);
        error.Should().BeLessThanOrEqualTo(tolerance);
        if (precision != TorchPrecision.Float32) error.Should().BeGreaterThan(1e-5, "it rounds");
    }

    /// <summary>Latents along the recorded codes, whatever this precision would have chosen.</summary>
    private static float[] Follow(IXttsModel model, long[] codes)
    {
        var latents = new List<float>();
        using var batch = model.CreateDecodingBatch(1);
        batch.Add(Prompts.Of("gpt_en1_cap40", codes.Length));
        latents.AddRange(batch.Latent(0));
        foreach (long code in codes.SkipLast(1))
        {
            batch.Step([(int)code]);
            latents.AddRange(batch.Latent(0));
        }

        return [.. latents];
    }
}
