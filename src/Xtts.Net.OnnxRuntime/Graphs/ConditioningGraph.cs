using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Conditioning encoder and perceiver resampler: cloning mel to conditioning latents.</summary>
/// <remarks>
/// Model specification §4 and §5. Everything is channels first, <c>[channels, frames]</c>, so that every weight is the left factor of a product and is used as it is stored.
/// </remarks>
internal static class ConditioningGraph
{
    /// <summary>Input: cloning mel, <c>[bands, frames]</c>.</summary>
    public const string Mel = "mel";

    /// <summary>Output: conditioning latents, <c>[32, width]</c>.</summary>
    public const string Latents = "latents";

    private const string Frames = "frames";

    /// <summary>Builds the graph.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="precision">Element type of weights and activations.</param>
    /// <param name="tapped">Whether intermediate values become outputs too.</param>
    public static OnnxModel Build(IModelWeights weights, OnnxElementType precision, bool tapped)
    {
        var sizes = weights.Sizes;
        var graph = new OnnxGraphBuilder("conditioning encoder", precision);
        var taps = new GraphTaps(graph, "conditioning", tapped);
        string mel = graph.RealInput(Mel, sizes.ConditioningMelBands, Frames);

        string context = Encode(graph, new GraphWeights(weights, graph, "gpt.conditioning_encoder."), taps, sizes, mel);
        string latents = new PerceiverResampler(graph, new GraphWeights(weights, graph, "gpt.conditioning_perceiver."), taps, sizes).Resample(context);

        graph.RealOutput(Latents, latents, sizes.ConditioningLatents, sizes.Width);
        return graph.Build();
    }

    private static string Encode(OnnxGraphBuilder graph, GraphWeights weights, GraphTaps taps, ModelSizes sizes, string mel)
    {
        string x = Pointwise(graph, weights, "init", sizes.ConditioningMelBands, sizes.Width, mel);
        taps.Offer("init", x, 2);
        for (int block = 0; block < sizes.ConditioningBlocks; block++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"attn.{block}."), tap = string.Create(CultureInfo.InvariantCulture, $"attn{block}.");
            string normed = GroupNorm(graph, weights, name + "norm.", sizes.Width, x);
            string joined = Pointwise(graph, weights, name + "qkv", sizes.Width, 3L * sizes.Width, normed);
            string attended = Attend(graph, sizes, joined);

            // The residual is the normalised input, not the input.
            x = graph.Add(normed, Pointwise(graph, weights, name + "proj_out", sizes.Width, sizes.Width, attended));
            if (block == 0)
            {
                taps.Offer(tap + "norm", normed, 2);
                taps.Offer(tap + "qkv", joined, 2);
                taps.Offer(tap + "attention", attended, 2);
            }

            taps.Offer(tap + "out", x, 2);
        }

        return x;
    }

    /// <summary>Attention over frames; channels are head-major, within a head q, k, v.</summary>
    private static string Attend(OnnxGraphBuilder graph, ModelSizes sizes, string joined)
    {
        long size = sizes.HeadSize;
        string[] parts = graph.Split(graph.Reshape(joined, sizes.Heads, 3 * size, -1), 1, size, size, size);
        string scale = graph.Number(MathF.Pow(size, -0.25f));
        string queries = graph.Transpose(graph.Multiply(parts[0], scale), 0, 2, 1);
        string scores = graph.MatMul(queries, graph.Multiply(parts[1], scale));
        string weights = graph.Transpose(graph.Softmax(scores), 0, 2, 1);
        return graph.Reshape(graph.MatMul(parts[2], weights), sizes.Width, -1);
    }

    /// <summary>Group normalisation, written as instance normalisation over groups.</summary>
    private static string GroupNorm(OnnxGraphBuilder graph, GraphWeights weights, string name, int channels, string x)
    {
        int groups = Groups(channels);
        string[] inputs = [graph.Reshape(x, 1, groups, -1), graph.Repeated(1, groups), graph.Repeated(0, groups)];
        string normed = graph.Node("InstanceNormalization", inputs, ("epsilon", 1e-5f));
        string scaled = graph.Multiply(graph.Reshape(normed, channels, -1), weights.Get(name + "weight", channels, 1));
        return graph.Add(scaled, weights.Get(name + "bias", channels, 1));
    }

    /// <summary>32 groups, fewer for narrow models, halved until they divide the channels.</summary>
    private static int Groups(int channels)
    {
        int groups = channels <= 16 ? 8 : channels <= 64 ? 16 : 32;
        while (channels % groups != 0) groups /= 2;
        return groups;
    }

    private static string Pointwise(OnnxGraphBuilder graph, GraphWeights weights, string name, long from, long to, string x) =>
        graph.Add(graph.MatMul(weights.Get(name + ".weight", to, from), x), weights.Get(name + ".bias", to, 1));
}
