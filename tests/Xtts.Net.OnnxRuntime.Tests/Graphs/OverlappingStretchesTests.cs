using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Tests.Graphs;

/// <summary>Cutting a signal into stretches changes nothing that a convolution makes of it.</summary>
public sealed class OverlappingStretchesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(40)]
    [InlineData(1001)]
    public void A_convolution_over_stretches_equals_the_convolution_over_the_signal(int length)
    {
        using var session = new InferenceSession(Graph().Bytes);
        using var signal = OrtValue.CreateTensorValueFromMemory([.. Enumerable.Range(1, length).Select(position => MathF.Sin(position))], [1, 1, 1, length]);
        using var options = new RunOptions();

        using var results = session.Run(options, ["signal"], [signal], ["whole", "joined"]);

        results[1].GetTensorDataAsSpan<float>().ToArray().Should().HaveCount(2 * length).And.Equal(results[0].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <summary>A convolution of kernel 5, then a doubling of the positions: three positions of reach.</summary>
    private static OnnxModel Graph()
    {
        var graph = new OnnxGraphBuilder("stretches", OnnxElementType.Float);
        string signal = graph.RealInput("signal", 1, 1, 1, "time");
        string kernel = graph.Values("kernel", [1, 1, 1, 5], [1, 2, 3, 4, 5]), doubling = graph.Values("doubling", [1, 1, 1, 4], [1, 2, 3, 4]);
        var stretches = new OverlappingStretches(graph, signal, reach: 3);

        graph.RealOutput("whole", Make(signal), 1, 1, 1, "results");
        graph.RealOutput("joined", stretches.Join(Make(stretches.Signal), scale: 2), 1, 1, 1, "joined results");
        return graph.Build();

        string Make(string from)
        {
            string convolved = graph.Convolution(from, kernel, "", ("kernel_shape", (long[])[1, 5]), ("pads", (long[])[0, 2, 0, 2]));
            return graph.Node("ConvTranspose", [convolved, doubling], ("kernel_shape", (long[])[1, 4]), ("strides", (long[])[1, 2]), ("pads", (long[])[0, 1, 0, 1]));
        }
    }
}
