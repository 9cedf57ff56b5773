using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Speaker encoder: a squeeze-and-excitation ResNet with attentive statistics pooling. Speaker mel to a unit-length embedding.</summary>
/// <remarks>Model specification §8. The mel is an image <c>[1, 1, bands, frames]</c>; ReLU stands before batch normalisation.</remarks>
internal static class SpeakerEncoderGraph
{
    /// <summary>Input: speaker mel, normalised per band, <c>[1, 1, bands, frames]</c>.</summary>
    public const string Mel = "mel";

    /// <summary>Output: speaker embedding, <c>[1, embedding]</c>.</summary>
    public const string Embedding = "embedding";

    private const float SmallestVariance = 1e-5f;

    /// <summary>Builds the graph.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="precision">Element type of weights and activations.</param>
    /// <param name="tapped">Whether intermediate values become outputs too.</param>
    public static OnnxModel Build(IModelWeights weights, OnnxElementType precision, bool tapped)
    {
        var sizes = weights.Sizes;
        var graph = new OnnxGraphBuilder("speaker encoder", precision);
        var source = new GraphWeights(weights, graph, "hifigan_decoder.speaker_encoder.");
        var taps = new GraphTaps(graph, "speaker", tapped);
        var blocks = new ResidualBlock(graph, source);

        string x = graph.RealInput(Mel, 1, 1, sizes.SpeakerMelBands, "frames");
        x = blocks.BatchNorm(graph.Relu(graph.Convolution(x, source.Get("conv1.weight"), source.Get("conv1.bias"), ("pads", (long[])[1, 1, 1, 1]))), "bn1");
        taps.Offer("stem", x, 3, 0);
        for (int layer = 0; layer < sizes.SpeakerBlocks.Length; layer++)
        {
            for (int block = 0; block < sizes.SpeakerBlocks[layer]; block++)
            {
                x = blocks.Apply(x, string.Create(CultureInfo.InvariantCulture, $"layer{layer + 1}.{block}."), stride: layer > 0 && block == 0 ? 2 : 1);
            }

            taps.Offer(string.Create(CultureInfo.InvariantCulture, $"layer{layer + 1}"), x, 3, 0);
        }

        long features = sizes.SpeakerChannels[^1] * (sizes.SpeakerMelBands / 8L);
        string pooled = Pool(graph, source, taps, blocks, graph.Reshape(x, 1, features, -1));
        string projected = graph.Node("Gemm", [pooled, source.Get("fc.weight"), source.Get("fc.bias")], ("transB", 1L));
        taps.Offer("fc", projected, 1, 0);
        string length = graph.Node("Max", [graph.EuclideanNorm(projected, 1), graph.Number(1e-12f)]);
        string embedding = graph.Node("Div", [projected, length]);
        taps.Offer("embedding", embedding, 1, 0);
        graph.RealOutput(Embedding, embedding, 1, sizes.SpeakerEmbedding);
        return graph.Build();
    }

    /// <summary>Mean and deviation over time, weighted by attention over time: <c>[1, features, frames]</c> to <c>[1, 2 * features]</c>.</summary>
    private static string Pool(OnnxGraphBuilder graph, GraphWeights weights, GraphTaps taps, ResidualBlock blocks, string x)
    {
        string hidden = graph.Relu(graph.Convolution(x, weights.Get("attention.0.weight"), weights.Get("attention.0.bias")));
        string scores = graph.Convolution(blocks.BatchNorm(hidden, "attention.2"), weights.Get("attention.3.weight"), weights.Get("attention.3.bias"));
        string attention = graph.Softmax(scores);
        string mean = graph.Sum(graph.Multiply(x, attention), 2);
        string meanSquare = graph.Sum(graph.Multiply(graph.Multiply(x, x), attention), 2);
        string variance = graph.Node("Sub", [meanSquare, graph.Multiply(mean, mean)]);
        string deviation = graph.Node("Sqrt", [graph.Node("Max", [variance, graph.Number(SmallestVariance)])]);
        taps.Offer("att_w", attention, 2, 0);
        taps.Offer("mu", mean, 1, 0, 2);
        taps.Offer("sg", deviation, 1, 0, 2);
        return graph.Squeeze(graph.Concat(1, mean, deviation), 2);
    }
}
