using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class WindowedVocoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(64)]
    public void Windows_give_the_wave_of_the_whole(int windowFrames)
    {
        var goldens = GoldenFolder.OfRepository;
        var recorded = goldens.Tensors("stages/hifigan_speed.safetensors");
        var latents = recorded["speed1.latents"].Values;
        using var checkpoint = new CheckpointReader().Open(goldens.PathOf("ckpt/tiny/model.pth"));
        var keys = new XttsKeyMapper().Map(checkpoint);
        using var weights = new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(goldens.PathOf("ckpt/tiny/config.json"))));
        using var model = new OnnxRuntimeBackend(new OnnxRuntimeOptions()).Load(weights);

        float[] samples = new WindowedVocoder(model, windowFrames).Vocode(latents, recorded["g"].Values, CancellationToken.None);

        FloatComparison.MaxAbsoluteError(samples, recorded["speed1.wav"].Values).Should().BeLessThan(1e-5);
    }
}
