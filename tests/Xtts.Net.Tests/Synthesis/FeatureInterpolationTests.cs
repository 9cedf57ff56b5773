using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class FeatureInterpolationTests
{
    [Fact]
    public void Gives_the_features_that_the_reference_gives()
    {
        var recorded = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors");
        var latents = recorded["latents"];
        var expected = recorded["interp_sr"];
        var interpolation = new FeatureInterpolation(Sizes(latents.Shape[1]), latents.Values);

        var features = new float[interpolation.Frames * latents.Shape[1]];
        interpolation.Fill(0, interpolation.Frames, features);

        interpolation.Frames.Should().Be((int)expected.Shape[1]);
        FloatComparison.MaxAbsoluteError(features, expected.Values).Should().BeLessThan(1e-5);
    }

    [Fact]
    public void A_window_equals_the_same_stretch_of_the_whole()
    {
        var latents = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors")["latents"];
        int width = (int)latents.Shape[1];
        var interpolation = new FeatureInterpolation(Sizes(width), latents.Values);
        var whole = new float[interpolation.Frames * width];
        interpolation.Fill(0, interpolation.Frames, whole);

        var window = new float[7 * width];
        interpolation.Fill(9, 7, window);

        for (int channel = 0; channel < width; channel++)
            window.AsSpan(channel * 7, 7).ToArray().Should().Equal(whole.AsSpan(channel * interpolation.Frames + 9, 7).ToArray());
    }

    [Theory]
    [InlineData(1, 1024)]
    [InlineData(3, 3328)]
    [InlineData(103, 114688)]
    [InlineData(147, 163840)]
    [InlineData(602, 670720)]
    public void Has_the_length_of_the_recorded_table(int codes, int samples)
    {
        var interpolation = new FeatureInterpolation(Sizes(1), new float[codes]);

        int length = interpolation.Frames * 256;

        length.Should().Be(samples);
    }

    [Fact]
    public void Two_codes_pass_the_change_of_rate_unchanged_because_it_keeps_their_number_of_frames()
    {
        var interpolation = new FeatureInterpolation(Sizes(1), new float[] { 0, 4 });

        var features = new float[interpolation.Frames];
        interpolation.Fill(0, features.Length, features);

        features.Should().Equal(0, 0, 0.5f, 1.5f, 2.5f, 3.5f, 4, 4);
    }

    private static ModelSizes Sizes(long width) => new() { Width = (int)width };
}
