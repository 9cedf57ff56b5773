using System.Globalization;
using TorchSharp;
using Xtts.Net.Diagnostics;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Speaker encoder: a squeeze-and-excitation ResNet with attentive pooling over time (model specification §8). Thread-safe.</summary>
internal sealed class SpeakerEncoder
{
    private const double SmallestNorm = 1e-12;
    private const int Kernel = 3, BandsToRow = 8;   // three of the layers halve the bands

    private readonly int _features;
    private readonly Tensor _stem, _stemBias;
    private readonly BatchNorm _stemNorm;
    private readonly SpeakerBlock[][] _layers;
    private readonly AttentivePooling _pooling;
    private readonly Linear _projection;
    private readonly TensorTap? _tap;

    /// <param name="weights">All weights of the model.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public SpeakerEncoder(WeightLoader weights, IDiagnosticTap? tap)
    {
        var own = weights.Under("hifigan_decoder.speaker_encoder.");
        var sizes = weights.Sizes;
        int channels = sizes.SpeakerChannels[0];
        _tap = TensorTap.Of(tap, "speaker");
        _stem = own.Get("conv1.weight", channels, 1, Kernel, Kernel);
        _stemBias = own.Get("conv1.bias", channels);
        _stemNorm = new BatchNorm(own.Under("bn1."), channels);
        _layers = new SpeakerBlock[sizes.SpeakerBlocks.Length][];
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer] = new SpeakerBlock[sizes.SpeakerBlocks[layer]];
            for (int block = 0; block < _layers[layer].Length; block++)
            {
                var blockWeights = own.Under(string.Create(CultureInfo.InvariantCulture, $"layer{layer + 1}.{block}."));
                _layers[layer][block] = new SpeakerBlock(blockWeights, channels, sizes.SpeakerChannels[layer], stride: layer > 0 && block == 0 ? 2 : 1);
                channels = sizes.SpeakerChannels[layer];
            }
        }

        _features = channels * (sizes.SpeakerMelBands / BandsToRow);
        _pooling = new AttentivePooling(own.Under("attention."), _features);
        _projection = new Linear(own.Under("fc."), 2 * _features, sizes.SpeakerEmbedding);
    }

    /// <summary>Encodes.</summary>
    /// <param name="mel">Speaker mel, normalised per band, <c>[1, 1, bands, frames]</c>.</param>
    /// <returns>Embedding of unit length, <c>[1, embedding]</c>.</returns>
    public Tensor Encode(Tensor mel)
    {
        var x = _stemNorm.Apply(nn.functional.conv2d(mel, _stem, _stemBias, padding: [1, 1]).relu_());
        _tap?.Offer("stem", x.squeeze(0));
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            foreach (var block in _layers[layer]) x = block.Apply(x);
            _tap?.Offer(string.Create(CultureInfo.InvariantCulture, $"layer{layer + 1}"), x.squeeze(0));
        }

        var projected = _projection.Apply(_pooling.Pool(x.view(_features, -1), _tap));
        _tap?.Offer("fc", projected.squeeze(0));
        var embedding = nn.functional.normalize(projected, p: 2, dim: 1, eps: SmallestNorm);
        _tap?.Offer("embedding", embedding.squeeze(0));
        return embedding;
    }
}
