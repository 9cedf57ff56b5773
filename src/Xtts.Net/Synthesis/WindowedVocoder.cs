using System.Buffers;
using Xtts.Net.Backends;

namespace Xtts.Net.Synthesis;

/// <summary>Vocodes an utterance window by window, so that memory does not grow with its length.</summary>
/// <remarks>Every window carries the full receptive field on both sides; what comes out equals the whole utterance vocoded at once, to float noise. Thread-safe.</remarks>
internal sealed class WindowedVocoder
{
    /// <summary>Frames of a window without its context: about 5 s, where the context costs 6 % and the vocoder's working memory stays near half a gigabyte at full size.</summary>
    public const int DefaultWindowFrames = 480;

    private readonly IXttsModel _model;
    private readonly int _windowFrames;

    public WindowedVocoder(IXttsModel model, int windowFrames = DefaultWindowFrames)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windowFrames);
        _model = model;
        _windowFrames = windowFrames;
    }

    /// <summary>Makes the waveform of an utterance.</summary>
    /// <param name="latents">Latents, <c>[rows, width]</c>, speed already applied.</param>
    /// <param name="speakerEmbedding">Speaker embedding of the voice.</param>
    /// <param name="cancellationToken">Cancels between windows.</param>
    /// <returns>Samples at the output rate in [-1, 1].</returns>
    public float[] Vocode(ReadOnlyMemory<float> latents, ReadOnlyMemory<float> speakerEmbedding, CancellationToken cancellationToken)
    {
        if (latents.IsEmpty) return [];
        var sizes = _model.Sizes;
        var interpolation = new FeatureInterpolation(sizes, latents);
        int total = interpolation.Frames, windows = (total + _windowFrames - 1) / _windowFrames;
        var samples = new float[checked(total * sizes.OutputHop)];
        for (int window = 0; window < windows; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Windows of equal length: a short last one would cost as much context as a full one.
            int first = (int)((long)total * window / windows), end = (int)((long)total * (window + 1) / windows);
            int from = Math.Max(first - VocoderArchitecture.ReceptiveField, 0), to = Math.Min(end + VocoderArchitecture.ReceptiveField, total);
            Window(interpolation, from, to, speakerEmbedding.Span, samples.AsSpan(first * sizes.OutputHop, (end - first) * sizes.OutputHop), first - from);
        }

        return samples;
    }

    private void Window(FeatureInterpolation interpolation, int from, int to, ReadOnlySpan<float> speakerEmbedding, Span<float> samples, int contextFrames)
    {
        int frames = to - from, hop = _model.Sizes.OutputHop;
        float[] features = ArrayPool<float>.Shared.Rent(frames * _model.Sizes.Width), wave = ArrayPool<float>.Shared.Rent(frames * hop);
        try
        {
            var input = features.AsSpan(0, frames * _model.Sizes.Width);
            interpolation.Fill(from, frames, input);
            _model.Vocode(input, frames, speakerEmbedding, wave.AsSpan(0, frames * hop));
            wave.AsSpan(contextFrames * hop, samples.Length).CopyTo(samples);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(features);
            ArrayPool<float>.Shared.Return(wave);
        }
    }
}
