using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Decoding;
using Xtts.Net.TorchSharp.Parts;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp;

/// <summary>A model loaded into libtorch.</summary>
internal sealed class TorchXttsModel : IXttsModel
{
    private readonly TorchDevice _device;
    private readonly Device _place;
    private readonly ModelParts _parts;
    private readonly WeightMemory _memory;
    private readonly ModelLifetime _lifetime;

    /// <summary>Takes over weights and parts.</summary>
    /// <param name="device">Where the model runs.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="memory">Their weights, owned from now on.</param>
    /// <param name="released">Called when the weights are gone.</param>
    public TorchXttsModel(TorchDevice device, ModelParts parts, WeightMemory memory, Action<TorchXttsModel> released)
    {
        _device = device;
        _place = parts.Gpt.Device;
        _parts = parts;
        _memory = memory;
        _lifetime = new ModelLifetime(() =>
        {
            memory.Dispose();
            released(this);
        });
    }

    /// <inheritdoc/>
    public ModelSizes Sizes => _parts.Gpt.Sizes;

    /// <summary>What the model holds now.</summary>
    public TorchMemory Memory => new(_memory.CopiedBytes, _memory.MappedBytes, _parts.Gpt.CacheMeter.Bytes);

    /// <inheritdoc/>
    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames)
    {
        Require(mel, Sizes.ConditioningMelBands, frames, nameof(mel));
        var latents = new float[Sizes.ConditioningLatents * Sizes.Width];
        using (Computation.Begin(_lifetime))
        {
            try
            {
                HostTransfer.Download(_parts.Conditioning.Encode(HostTransfer.Upload(mel, _place, Sizes.ConditioningMelBands, frames)), latents);
            }
            catch (ExternalException error)
            {
                throw TorchErrors.Translate(error, "conditioning encoder", _device);
            }
        }

        return latents;
    }

    /// <inheritdoc/>
    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames)
    {
        Require(mel, Sizes.SpeakerMelBands, frames, nameof(mel));
        var embedding = new float[Sizes.SpeakerEmbedding];
        using (Computation.Begin(_lifetime))
        {
            try
            {
                HostTransfer.Download(_parts.Speaker.Encode(HostTransfer.Upload(mel, _place, 1, 1, Sizes.SpeakerMelBands, frames)), embedding);
            }
            catch (ExternalException error)
            {
                throw TorchErrors.Translate(error, "speaker encoder", _device);
            }
        }

        return embedding;
    }

    /// <inheritdoc/>
    public IDecodingBatch CreateDecodingBatch(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new DecodingBatch(_parts.Gpt, _lifetime, _device, capacity);
    }

    /// <inheritdoc/>
    public void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples)
    {
        Require(features, Sizes.Width, frames, nameof(features));
        Require(speakerEmbedding, Sizes.SpeakerEmbedding, 1, nameof(speakerEmbedding));
        Require(samples, Sizes.OutputHop, frames, nameof(samples));
        using (Computation.Begin(_lifetime))
        {
            try
            {
                var all = HostTransfer.Upload(features, _place, 1, Sizes.Width, frames);
                var speaker = HostTransfer.Upload(speakerEmbedding, _place, 1, Sizes.SpeakerEmbedding, 1);
                foreach (var (start, end, from, to) in VocoderWindows.Cut(frames))
                {
                    using var piece = torch.NewDisposeScope();
                    var wave = _parts.Vocoder.Generate(all.narrow(2, from, to - from), speaker);
                    int hop = Sizes.OutputHop;
                    HostTransfer.Download(wave.narrow(0, (start - from) * hop, (end - start) * hop), samples[(start * hop)..]);
                }
            }
            catch (ExternalException error)
            {
                throw TorchErrors.Translate(error, "vocoder", _device);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lifetime.Dispose();

    private static void Require(ReadOnlySpan<float> values, int rows, int frames, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        if (values.Length != (long)rows * frames) throw new ArgumentException($"{rows} x {frames} values are needed here, not {values.Length}.", name);
    }
}
