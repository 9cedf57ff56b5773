using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>One block's matrices and biases as the checkpoint has them, read into memory that is used again for the next block.</summary>
internal sealed class BlockMatrices
{
    private readonly float[] _projection, _projectionBias, _attentionOutput, _inner, _innerBias, _outer;

    /// <param name="width">Width of the model.</param>
    /// <param name="inner">Inner width of the feed-forward parts.</param>
    public BlockMatrices(int width, int inner)
    {
        _projection = new float[3 * width * width];
        _projectionBias = new float[3 * width];
        _attentionOutput = new float[width * width];
        _inner = new float[width * inner];
        _innerBias = new float[inner];
        _outer = new float[inner * width];
    }

    /// <summary>Queries, keys and values, <c>[width, 3 * width]</c>.</summary>
    public ReadOnlySpan<float> Projection => _projection;

    /// <summary>Bias of <see cref="Projection"/>.</summary>
    public ReadOnlySpan<float> ProjectionBias => _projectionBias;

    /// <summary>Output of attention, <c>[width, width]</c>.</summary>
    public ReadOnlySpan<float> AttentionOutput => _attentionOutput;

    /// <summary>First layer of the feed-forward part, <c>[width, inner]</c>.</summary>
    public ReadOnlySpan<float> Inner => _inner;

    /// <summary>Bias of <see cref="Inner"/>.</summary>
    public ReadOnlySpan<float> InnerBias => _innerBias;

    /// <summary>Second layer of the feed-forward part, <c>[inner, width]</c>.</summary>
    public ReadOnlySpan<float> Outer => _outer;

    /// <summary>Start of the names of a block's weights.</summary>
    public static string Name(int layer) => string.Create(CultureInfo.InvariantCulture, $"gpt.gpt.h.{layer}.");

    /// <summary>Reads a block.</summary>
    public void Read(IModelWeights weights, int layer)
    {
        string block = Name(layer);
        weights.Get(block + "attn.c_attn.weight").CopyTo(_projection);
        weights.Get(block + "attn.c_attn.bias").CopyTo(_projectionBias);
        weights.Get(block + "attn.c_proj.weight").CopyTo(_attentionOutput);
        weights.Get(block + "mlp.c_fc.weight").CopyTo(_inner);
        weights.Get(block + "mlp.c_fc.bias").CopyTo(_innerBias);
        weights.Get(block + "mlp.c_proj.weight").CopyTo(_outer);
    }
}
