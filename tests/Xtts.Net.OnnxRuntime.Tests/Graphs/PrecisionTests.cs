using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Backends.Testing;

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

    [Theory]
    [InlineData("conditioning encoder")]
    [InlineData("speaker encoder")]
    [InlineData("GPT")]
    [InlineData("vocoder")]
    public void Every_graph_loads_in_half_precision_with_single_precision_at_its_edges(string part)
    {
        var weights = GoldenWeights.Tiny();
        var model = part switch
        {
            "conditioning encoder" => ConditioningGraph.Build(weights, OnnxElementType.Float16, tapped: false),
            "speaker encoder" => SpeakerEncoderGraph.Build(weights, OnnxElementType.Float16, tapped: false),
            "GPT" => GptGraph.Build(weights, new GptTypes(OnnxElementType.Float16, OnnxElementType.Float16), tapped: false),
            _ => HifiGanGraph.Build(weights, OnnxElementType.Float16, tapped: false),
        };

        using var session = new InferenceSession(model.Bytes);

        model.Name.Should().Be(part);
        session.InputMetadata.Concat(session.OutputMetadata).Where(value => value.Value.ElementDataType != TensorElementType.Int32)
            .Should().AllSatisfy(value => value.Value.ElementDataType.Should().Be(IsCache(value.Key) ? TensorElementType.Float16 : TensorElementType.Float, value.Key));
    }

    [Fact]
    public void Other_element_types_are_refused()
    {
        var build = () => new OnnxGraphBuilder("graph", OnnxElementType.Int32);

        build.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static bool IsCache(string name) => name.StartsWith("past_", StringComparison.Ordinal) || name.StartsWith("present_", StringComparison.Ordinal);

    private static FeedForwardPart Load(OnnxModel model) =>
        new(new SessionFactory(new OnnxRuntimeOptions(), new SelectedProvider(ProviderFacts.Of(ExecutionProviders.Cpu), null, [])).Create(model, SessionUse.Constant, CancellationToken.None), tap: null);
}
