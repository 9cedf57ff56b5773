using System.Globalization;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>The GPT: embeddings in, latents and scores of the last position out. Shared by all batches. Thread-safe.</summary>
internal sealed class GptDecoder
{
    private readonly GptBlock[] _blocks;
    private readonly LayerNorm _last, _final;   // two norms in a row
    private readonly Tensor _head, _headBias;

    /// <param name="weights">All weights of the model.</param>
    /// <param name="arithmetic">How to multiply.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public GptDecoder(WeightLoader weights, Arithmetic arithmetic, IDiagnosticTap? tap)
    {
        var own = weights.Under("gpt.");
        Sizes = weights.Sizes;
        Device = weights.Device;
        Type = arithmetic.Type;
        Tap = TensorTap.Of(tap, "gpt");
        Embeddings = new GptEmbeddings(own);
        var projections = new ProjectionLoader(arithmetic);
        _blocks = [.. Enumerable.Range(0, Sizes.Layers).Select(layer => new GptBlock(own.Under(string.Create(CultureInfo.InvariantCulture, $"gpt.h.{layer}.")), layer, Type, projections))];
        _last = new LayerNorm(own.Under("gpt.ln_f."));
        _final = new LayerNorm(own.Under("final_norm."));
        _head = own.Get("mel_head.weight", Sizes.AudioVocabulary, Sizes.Width);
        _headBias = own.Get("mel_head.bias", Sizes.AudioVocabulary);
    }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes { get; }

    /// <summary>Where the model lies.</summary>
    public Device Device { get; }

    /// <summary>Element type of the products and of the cache.</summary>
    public ScalarType Type { get; }

    /// <summary>The embeddings.</summary>
    public GptEmbeddings Embeddings { get; }

    /// <summary>Counts the memory of all caches.</summary>
    public CacheMeter CacheMeter { get; } = new();

    /// <summary>Receives intermediate values.</summary>
    public TensorTap? Tap { get; }

    /// <summary>Numbers of one row of a result: the latent, then the scores.</summary>
    public int ResultWidth => Sizes.Width + Sizes.AudioVocabulary;

    /// <summary>Runs a prompt.</summary>
    /// <param name="x">Embeddings, <c>[positions, width]</c>, overwritten.</param>
    /// <param name="attention">Attends, and keeps keys and values.</param>
    /// <returns>Latent and scores of the last position, <c>[1, width + codes]</c>.</returns>
    public Tensor Prefill(Tensor x, ICachedAttention attention)
    {
        Tap?.Offer("prefix_emb", x.narrow(0, 0, x.shape[0] - 1).unsqueeze(0));
        Tap?.Offer("prefill.hidden0", x.unsqueeze(0));
        for (int layer = 0; layer < _blocks.Length; layer++)
        {
            _blocks[layer].Apply(x, attention);
            // The reference records the last block's output after the norm that follows it.
            Tap?.Offer(string.Create(CultureInfo.InvariantCulture, $"prefill.hidden{layer + 1}"), (layer + 1 < _blocks.Length ? x : _last.Apply(x)).unsqueeze(0));
        }

        return Finish(x.narrow(0, x.shape[0] - 1, 1));
    }

    /// <summary>Runs one position of every sequence.</summary>
    /// <param name="x">Embeddings, <c>[sequences, width]</c>, overwritten.</param>
    /// <param name="attention">Attends, and keeps keys and values.</param>
    /// <returns>Latents and scores, <c>[sequences, width + codes]</c>.</returns>
    public Tensor Step(Tensor x, ICachedAttention attention)
    {
        foreach (var block in _blocks) block.Apply(x, attention);
        return Finish(x);
    }

    private Tensor Finish(Tensor x)
    {
        var normed = _last.Apply(x);
        var latents = _final.Apply(normed);
        var scores = nn.functional.linear(latents, _head, _headBias);
        Tap?.Offer("hidden_ln_f", normed);
        Tap?.Offer("logits", scores);
        return torch.cat([latents, scores], 1);
    }
}
