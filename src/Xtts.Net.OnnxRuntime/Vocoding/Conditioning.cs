using System.Numerics.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>What the speaker adds to the outputs of a layer: a linear layer over the embedding, the same at every position. So it goes into the layer's bias.</summary>
internal sealed unsafe class Conditioning : IDisposable
{
    private readonly float[] _weights, _bias;     // [channels, embedding], [channels]
    private readonly AlignedBuffer _plain, _conditioned;
    private readonly ConvolutionShape _shape;

    /// <param name="weights">The model's weights.</param>
    /// <param name="name">Start of the names of the linear layer.</param>
    /// <param name="layer">The layer it is added to; stays the caller's.</param>
    public Conditioning(IModelWeights weights, string name, ConvolutionLayer layer)
    {
        _weights = weights.Get(name + ".weight").ToArray();
        _bias = weights.Get(name + ".bias").ToArray();
        _shape = layer.Shape;
        _plain = layer.Bias;
        _conditioned = new AlignedBuffer(_plain.Length);
    }

    /// <summary>The layer's bias with what the speaker adds, since <see cref="Apply"/>.</summary>
    public float* Bias => _conditioned.Pointer;

    /// <summary>Computes the bias for a speaker.</summary>
    /// <param name="embedding">The speaker embedding.</param>
    public void Apply(ReadOnlySpan<float> embedding)
    {
        int width = _shape.PositionBlocks * Signal.Lanes;
        for (int channel = 0; channel < _shape.Outputs; channel++)
        {
            float added = TensorPrimitives.Dot(_weights.AsSpan(channel * embedding.Length, embedding.Length), embedding) + _bias[channel];
            for (int i = channel; i < _plain.Length; i += width) _conditioned.Values[i] = _plain.Values[i] + added;
        }
    }

    /// <summary>What the speaker adds to a channel.</summary>
    public float Added(int channel) => _conditioned.Values[channel] - _plain.Values[channel];

    /// <inheritdoc/>
    public void Dispose() => _conditioned.Dispose();
}
