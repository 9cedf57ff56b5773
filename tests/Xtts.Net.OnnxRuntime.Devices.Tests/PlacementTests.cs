using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>No operator of any graph is left to the processor: loading is told to fail when one is.</summary>
public sealed class PlacementTests
{
    private static readonly GoldenWeights Weights = GoldenWeights.Tiny();

    [Theory]
    [InlineData("conditioning encoder")]
    [InlineData("speaker encoder")]
    [InlineData("GPT")]
    [InlineData("GPT, 16-bit cache")]
    [InlineData("GPT, 16 bits")]
    [InlineData("GPT, 4 bits")]
    [InlineData("vocoder")]
    public void Every_operator_runs_on_the_device(string part)
    {
        var load = () => DeviceUnderTest.Sessions().Create(Graph(part), SessionUse.Constant, CancellationToken.None).Dispose();

        load.Should().NotThrow();
    }

    [Theory]
    [InlineData((int)OnnxElementType.Float)]
    [InlineData((int)OnnxElementType.Float16)]
    public void Caches_are_rearranged_on_the_device(int type)
    {
        var load = () => new CacheSessions(DeviceUnderTest.Sessions(), (OnnxElementType)type, clearing: true, CancellationToken.None).Dispose();

        load.Should().NotThrow();
    }

    [Fact]
    public void A_graph_that_needs_the_processor_is_refused()
    {
        var load = () => DeviceUnderTest.Sessions().Create(HifiGanGraph.Build(Weights, OnnxElementType.Float, tapped: false, stretched: true), SessionUse.Constant, CancellationToken.None);

        load.Should().Throw<BackendException>("its stretches are cut by integers that devices do not compute with");
    }

    private static OnnxModel Graph(string part) => part switch
    {
        "conditioning encoder" => ConditioningGraph.Build(Weights, OnnxElementType.Float, tapped: false),
        "speaker encoder" => SpeakerEncoderGraph.Build(Weights, OnnxElementType.Float, tapped: false),
        "GPT" => GptGraph.Build(Weights, Types(OnnxRuntimePrecision.Float32), tapped: false),
        "GPT, 16-bit cache" => GptGraph.Build(Weights, new GptTypes(OnnxElementType.Float, OnnxElementType.Float16), tapped: false),
        "GPT, 16 bits" => GptGraph.Build(Weights, new GptTypes(OnnxElementType.Float16, OnnxElementType.Float16), tapped: false),
        "GPT, 4 bits" => GptGraph.Build(Weights, Types(OnnxRuntimePrecision.Int4), tapped: false),
        _ => HifiGanGraph.Build(Weights, OnnxElementType.Float, tapped: false, stretched: false),
    };

    private static GptTypes Types(OnnxRuntimePrecision precision) => GptPrecision.Types(precision, DeviceUnderTest.Facts, plain: false);
}
