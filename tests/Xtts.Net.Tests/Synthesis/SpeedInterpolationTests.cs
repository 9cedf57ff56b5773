using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class SpeedInterpolationTests
{
    [Theory]
    [InlineData("speed0.8", 0.8)]
    [InlineData("speed1.3", 1.3)]
    [InlineData("speed0.5", 0.5)]
    [InlineData("speed2.0", 2.0)]
    public void Stretches_as_the_reference_does(string run, double speed)
    {
        var recorded = GoldenFolder.OfRepository.Tensors("stages/hifigan_speed.safetensors");
        var whole = recorded["speed1.latents"];
        var expected = recorded[run + ".latents"];

        var stretched = SpeedInterpolation.Stretch(whole.Values, (int)whole.Shape[1], speed);

        FloatComparison.MaxAbsoluteError(stretched.Span, expected.Values).Should().BeLessThan(1e-5);
    }

    [Fact]
    public void Speed_one_leaves_the_latents_alone()
    {
        ReadOnlyMemory<float> latents = new float[] { 1, 2, 3, 4 };

        SpeedInterpolation.Stretch(latents, 2, 1).Should().Be(latents);
    }

    [Fact]
    public void One_code_at_double_speed_leaves_nothing()
    {
        SpeedInterpolation.Stretch(new float[] { 1, 2 }, 2, 2).IsEmpty.Should().BeTrue();
    }
}
