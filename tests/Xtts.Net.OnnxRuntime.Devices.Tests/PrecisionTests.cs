using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>The GPT in each precision against what the reference recorded in single precision.</summary>
/// <remarks>
/// Latents leave the last norm with a deviation near 1, so an absolute error is a relative one. Half precision rounds each factor to 2^-11; through two blocks and the norms errors
/// stay below 1 %. Four bits round each weight by up to 1/16 of the largest of its group, 1/8 at the far end: some 7 % of the deviation of a weight, which products of 40 to 160 terms
/// carry on as they do any independent error; random weights, as here, have no larger structure that would absorb it.
/// </remarks>
public sealed class PrecisionTests
{
    [Theory]
    [InlineData(OnnxRuntimePrecision.Float32, 1e-4)]
    [InlineData(OnnxRuntimePrecision.Float16, 0.02)]
    [InlineData(OnnxRuntimePrecision.Int4, 1.5)]
    public void Latents_of_recorded_codes_stay_within_the_precision(OnnxRuntimePrecision precision, double tolerance)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        if (!DeviceUnderTest.Has(precision)) return;
        using var model = DeviceUnderTest.Backend(options => options.Precision = precision).Load(GoldenWeights.Tiny());

        float[] latents = Follow(model, golden);

        double error = FloatComparison.MaxAbsoluteError(latents, golden["latents_stream"].Values);
        error.Should().BeLessThanOrEqualTo(tolerance);
        if (precision != OnnxRuntimePrecision.Float32) error.Should().BeGreaterThan(1e-5, "it rounds");
    }

    [Fact]
    public void Half_precision_is_refused_in_words_where_the_device_has_it_not()
    {
        if (DeviceUnderTest.Has(OnnxRuntimePrecision.Float16)) return;

        var load = () => DeviceUnderTest.Backend(options => options.Precision = OnnxRuntimePrecision.Float16).Load(GoldenWeights.Nano());

        load.Should().Throw<UnsupportedPrecisionException>().WithMessage("*the device of*does not*f16*");
    }

    [Fact]
    public void Eight_bits_are_refused_by_name()
    {
        var load = () => DeviceUnderTest.Backend(options => options.Precision = OnnxRuntimePrecision.Int8).Load(GoldenWeights.Nano());

        load.Should().Throw<UnsupportedPrecisionException>().WithMessage("*Int8*Float16*").Which.Precision.Should().Be("Int8");
    }

    /// <summary>Latents along the recorded codes, whatever this precision would have chosen.</summary>
    private static float[] Follow(IXttsModel model, GoldenTensors golden)
    {
        var latents = new List<float>();
        long[] codes = golden["codes"].Integers;
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
