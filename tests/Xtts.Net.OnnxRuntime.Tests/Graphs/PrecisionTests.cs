using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.OnnxRuntime.Tests.Support;

namespace Xtts.Net.OnnxRuntime.Tests.Graphs;

/// <summary>The element type of a graph is a parameter: half precision gives the same speech up to its own rounding.</summary>
public sealed class PrecisionTests
{
    [Fact]
    public void Vocoder_in_half_precision_stays_close_to_the_reference()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors");
        using var vocoder = Load(HifiGanGraph.Build(GoldenWeights.Tiny(), OnnxElementType.Float16, tapped: false));
        var wave = new float[8704];

        vocoder.Run(
            new NamedInput(HifiGanGraph.Features, golden["interp_sr"].Values, 1, 40, 1, 34),
            new NamedInput(HifiGanGraph.Speaker, golden["g"].Values, 1, 32, 1, 1),
            new NamedOutput(HifiGanGraph.Waveform, wave, 1, 1, 1, 8704));

        double error = FloatComparison.MaxAbsoluteError(wave, golden["wav"].Values);
        error.Should().BeLessThanOrEqualTo(0.02).And.BeGreaterThan(1e-5, "half precision rounds");
    }

    [Fact]
    public void Other_element_types_are_refused()
    {
        var build = () => new OnnxGraphBuilder("graph", OnnxElementType.Int32);

        build.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static FeedForwardPart Load(OnnxModel model) =>
        new(new SessionFactory(new OnnxRuntimeOptions()).Create(model, SessionUse.Constant, CancellationToken.None), tap: null);
}
