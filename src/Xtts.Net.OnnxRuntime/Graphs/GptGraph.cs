using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>GPT-2 decoder: embeddings in, latent and logits of the last position out, keys and values kept in shared buffers.</summary>
/// <remarks>
/// Model specification §6. One graph serves prefill (a whole prompt, nothing in the cache) and step (one position). Grouped-query attention wants heads of a multiple of 8:
/// narrower ones are filled up with zeros, which changes no score and no output; the scale is that of the true head size.
/// </remarks>
internal static class GptGraph
{
    /// <summary>Input: embeddings, <c>[sequences, positions, width]</c>.</summary>
    public const string Embeddings = "embeddings";

    /// <summary>Input: cached positions of each sequence after this run, less one, <c>[sequences]</c>.</summary>
    public const string LastPositions = "last_positions";

    /// <summary>Input: the largest number of cached positions after this run, no axes.</summary>
    public const string LongestSequence = "longest_sequence";

    /// <summary>Input of plain attention, in the place of the two before: number of each new position in its sequence, <c>[sequences, positions]</c>.</summary>
    public const string Positions = "positions";

    /// <summary>Output: states after both final norms, <c>[sequences, width]</c>.</summary>
    public const string Latents = "latents";

    /// <summary>Output: scores of the next code, <c>[sequences, codes]</c>.</summary>
    public const string Logits = "logits";

    /// <summary>Heads are filled up to a multiple of this.</summary>
    private const int HeadAlignment = 8;

    /// <summary>Input: cached keys of a layer, <c>[sequences, heads, room, head]</c>.</summary>
    public static string PastKeys(int layer) => Cached("past_keys", layer);

    /// <summary>Input: cached values of a layer, like its keys.</summary>
    public static string PastValues(int layer) => Cached("past_values", layer);

    /// <summary>Output: the same buffer as <see cref="PastKeys"/> with this run's keys in it.</summary>
    public static string PresentKeys(int layer) => Cached("present_keys", layer);

    /// <summary>Output: the same buffer as <see cref="PastValues"/> with this run's values in it.</summary>
    public static string PresentValues(int layer) => Cached("present_values", layer);

    /// <summary>Width of one head in the cache.</summary>
    public static int PaddedHeadSize(ModelSizes sizes) => (sizes.HeadSize + HeadAlignment - 1) / HeadAlignment * HeadAlignment;

    /// <summary>Builds the graph.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="types">Element types of weights and cache.</param>
    /// <param name="tapped">Whether intermediate values become outputs too.</param>
    public static OnnxModel Build(IModelWeights weights, GptTypes types, bool tapped)
    {
        var sizes = weights.Sizes;
        var graph = new OnnxGraphBuilder("GPT", OnnxElementType.Float);
        var source = new GraphWeights(weights, graph, "gpt.");
        var taps = new GraphTaps(graph, "gpt", tapped);
        var products = new GptProducts(graph, source, types);

        string residual = graph.RealInput(Embeddings, "sequences", "positions", sizes.Width);
        if (!types.PlainAttention)
        {
            graph.Input(LastPositions, OnnxElementType.Int32, "sequences");
            graph.Input(LongestSequence, OnnxElementType.Int32);
        }

        var attention = new GptAttention(graph, source, products, taps, sizes, types);
        taps.Offer("prefill.hidden0", residual, 3);

        string normed = graph.LayerNorm(residual, source.Get("gpt.h.0.ln_1.weight"), source.Get("gpt.h.0.ln_1.bias"));
        for (int layer = 0; layer < sizes.Layers; layer++)
        {
            string block = string.Create(CultureInfo.InvariantCulture, $"gpt.h.{layer}.");
            string attended = attention.Attend(layer, block, normed);
            (normed, residual) = AddAndNorm(graph, residual, attended, source.Get(block + "attn.c_proj.bias"), source, block + "ln_2");

            string inner = graph.Fresh("FastGelu");
            var (into, outOf) = (Matrix(block + "mlp.c_fc.weight"), Matrix(block + "mlp.c_proj.weight"));
            graph.Contributed("FastGelu", [products.Multiply(normed, OnnxElementType.Float, into, OnnxElementType.Float), source.Get(block + "mlp.c_fc.bias")], [inner]);
            string output = products.Multiply(inner, OnnxElementType.Float, outOf, OnnxElementType.Float);
            string bias = source.Get(block + "mlp.c_proj.bias");

            if (layer + 1 < sizes.Layers)
            {
                (normed, residual) = AddAndNorm(graph, residual, output, bias, source, string.Create(CultureInfo.InvariantCulture, $"gpt.h.{layer + 1}.ln_1"));
                taps.Offer(string.Create(CultureInfo.InvariantCulture, $"prefill.hidden{layer + 1}"), residual, 3);
            }
            else
            {
                // The prompt's other positions are needed in the cache only: from here on there is just the last one.
                (normed, _) = AddAndNorm(graph, LastPosition(graph, residual), LastPosition(graph, output), bias, source, "gpt.ln_f");
                if (tapped) OfferLastBlock(graph, taps, sizes.Layers, graph.Add(residual, graph.Add(output, bias)), source);
            }
        }

        taps.Offer("hidden_ln_f", normed, 2);
        // Both outputs are what an operator computes and no copies of it: a recording on a device has computations only.
        graph.NodeAs(Latents, "LayerNormalization", [normed, source.Get("final_norm.weight"), source.Get("final_norm.bias")], ("axis", -1L), ("epsilon", 1e-5f));
        graph.NodeAs(Logits, "Gemm", [Latents, source.Get("mel_head.weight"), source.Get("mel_head.bias")], ("transB", 1L));
        graph.Output(Latents, OnnxElementType.Float, "sequences", sizes.Width);
        graph.Output(Logits, OnnxElementType.Float, "sequences", sizes.AudioVocabulary);
        return graph.Build();

        GptMatrix Matrix(string name)
        {
            var shape = source.ShapeOf(name);
            return new GptMatrix(name, checked((int)shape[0]), checked((int)shape[1]));
        }
    }

    private static (string Normed, string Sum) AddAndNorm(OnnxGraphBuilder graph, string residual, string output, string bias, GraphWeights source, string norm)
    {
        string normed = graph.Fresh("SkipLayerNormalization"), sum = graph.Fresh("Sum");
        graph.Contributed("SkipLayerNormalization", [residual, output, source.Get(norm + ".weight"), source.Get(norm + ".bias"), bias], [normed, "", "", sum], ("epsilon", 1e-5f));
        return (normed, sum);
    }

    private static string LastPosition(OnnxGraphBuilder graph, string value) => graph.Node("Gather", [value, graph.Index(-1)], ("axis", 1L));

    /// <summary>The reference records the last block's output after the final norm of GPT-2.</summary>
    private static void OfferLastBlock(OnnxGraphBuilder graph, GraphTaps taps, int layers, string output, GraphWeights source) =>
        taps.Offer(
            string.Create(CultureInfo.InvariantCulture, $"prefill.hidden{layers}"),
            graph.LayerNorm(output, source.Get("gpt.ln_f.weight"), source.Get("gpt.ln_f.bias")),
            3);

    private static string Cached(string what, int layer) => string.Create(CultureInfo.InvariantCulture, $"{what}.{layer}");
}
