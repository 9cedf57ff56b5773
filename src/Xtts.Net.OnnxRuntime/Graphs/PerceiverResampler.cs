using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Perceiver resampler: any number of frames to a fixed number of latents.</summary>
/// <remarks>Model specification §5. Channels first inside: latents are <c>[width, 32]</c> until the last transposition.</remarks>
internal sealed class PerceiverResampler
{
    private const int HeadSize = 64;

    private readonly OnnxGraphBuilder _graph;
    private readonly GraphWeights _weights;
    private readonly GraphTaps _taps;
    private readonly ModelSizes _sizes;

    /// <param name="graph">The graph.</param>
    /// <param name="weights">Weights under <c>gpt.conditioning_perceiver.</c>.</param>
    /// <param name="taps">Receives intermediate values.</param>
    /// <param name="sizes">Sizes of the model.</param>
    public PerceiverResampler(OnnxGraphBuilder graph, GraphWeights weights, GraphTaps taps, ModelSizes sizes)
    {
        _graph = graph;
        _weights = weights;
        _taps = taps;
        _sizes = sizes;
    }

    /// <summary>Adds the resampler to the graph.</summary>
    /// <param name="context">Encoder output, <c>[width, frames]</c>.</param>
    /// <returns>Latents, <c>[32, width]</c>.</returns>
    public string Resample(string context)
    {
        string latents = _graph.Transpose(_weights.Get("latents"), 1, 0);
        for (int layer = 0; layer < _sizes.PerceiverLayers; layer++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"layers.{layer}."), tap = string.Create(CultureInfo.InvariantCulture, $"perceiver.layer{layer}.");
            string attended = Attend(name + "0.", latents, context);
            latents = _graph.Add(attended, latents);
            string fed = FeedForward(name + "1.", latents);
            latents = _graph.Add(fed, latents);
            OfferRows(tap + "attn_branch", attended);
            OfferRows(tap + "ff_branch", fed);
            OfferRows(tap + "out", latents);
        }

        string result = RmsNorm(_graph.Transpose(latents, 1, 0));
        _taps.Offer("perceiver.out", result, 2);
        return result;
    }

    /// <summary>Queries are the latents; keys and values come from the latents followed by the context.</summary>
    private string Attend(string name, string latents, string context)
    {
        long heads = _sizes.PerceiverHeads, inner = heads * HeadSize;
        string queries = Heads(_graph.MatMul(_weights.Get(name + "to_q.weight"), latents));
        string[] keysAndValues = _graph.Split(_graph.MatMul(_weights.Get(name + "to_kv.weight"), _graph.Concat(1, latents, context)), 0, inner, inner);
        string scaled = _graph.Multiply(_graph.Transpose(queries, 0, 2, 1), _graph.Number(1f / MathF.Sqrt(HeadSize)));
        string weights = _graph.Softmax(_graph.MatMul(scaled, Heads(keysAndValues[0])));
        string attended = _graph.MatMul(Heads(keysAndValues[1]), _graph.Transpose(weights, 0, 2, 1));
        return _graph.MatMul(_weights.Get(name + "to_out.weight"), _graph.Reshape(attended, inner, -1));

        string Heads(string value) => _graph.Reshape(value, heads, HeadSize, -1);
    }

    /// <summary>GEGLU: the second half of the first projection, through the exact GELU, is the gate of the first half.</summary>
    private string FeedForward(string name, string latents)
    {
        long inner = _sizes.Width * 4L * 2 / 3;
        string[] halves = _graph.Split(Linear(name + "0", latents, 2 * inner), 0, inner, inner);
        return Linear(name + "2", _graph.Multiply(halves[0], _graph.Node("Gelu", [halves[1]])), _sizes.Width);
    }

    private string Linear(string name, string value, long outputs) =>
        _graph.Add(_graph.MatMul(_weights.Get(name + ".weight"), value), _weights.Get(name + ".bias", outputs, 1));

    /// <summary>x / max(|x|, 1e-12) * sqrt(width) * gamma.</summary>
    private string RmsNorm(string rows)
    {
        string length = _graph.Node("Max", [_graph.EuclideanNorm(rows, 1), _graph.Number(1e-12f)]);
        string unit = _graph.Node("Div", [rows, length]);
        return _graph.Multiply(_graph.Multiply(unit, _graph.Number(MathF.Sqrt(_sizes.Width))), _weights.Get("norm.gamma"));
    }

    private void OfferRows(string name, string channelsFirst)
    {
        if (_taps.Wanted) _taps.Offer(name, _graph.Transpose(channelsFirst, 1, 0), 2);
    }
}
