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
        int hop = _model.Sizes.OutputHop;
        var features = new FeatureInterpolation(_model.Sizes, latents);
        var samples = new float[checked(features.Frames * hop)];
        foreach (var (first, end) in Windows(0, features.Frames))
        {
            cancellationToken.ThrowIfCancellationRequested();
            VocodeWindow(features, first, end, speakerEmbedding.Span, samples.AsSpan(first * hop, (end - first) * hop));
        }

        return samples;
    }

    /// <summary>Cuts a stretch of frames into windows of equal length: a short last one would cost as much context as a full one.</summary>
    /// <param name="first">First frame.</param>
    /// <param name="end">Frame after the last one.</param>
    public IEnumerable<(int First, int End)> Windows(int first, int end)
    {
        int total = end - first, windows = (total + _windowFrames - 1) / _windowFrames;
        for (int window = 0; window < windows; window++)
            yield return (first + (int)((long)total * window / windows), first + (int)((long)total * (window + 1) / windows));
    }

    /// <summary>Makes the waveform of one window.</summary>
    /// <param name="features">Features of the utterance, known as far as <paramref name="end"/> and <see cref="VocoderArchitecture.ReceptiveField"/> frames beyond, or to the utterance's end.</param>
    /// <param name="first">First frame.</param>
    /// <param name="end">Frame after the last one.</param>
    /// <param name="speakerEmbedding">Speaker embedding of the voice.</param>
    /// <param name="samples">Receives 256 samples a frame.</param>
    public void VocodeWindow(FeatureInterpolation features, int first, int end, ReadOnlySpan<float> speakerEmbedding, Span<float> samples)
    {
        int from = Math.Max(first - VocoderArchitecture.ReceptiveField, 0), to = Math.Min(end + VocoderArchitecture.ReceptiveField, features.Frames);
        int frames = to - from, hop = _model.Sizes.OutputHop;
        float[] input = ArrayPool<float>.Shared.Rent(frames * _model.Sizes.Width), wave = ArrayPool<float>.Shared.Rent(frames * hop);
        try
        {
            var window = input.AsSpan(0, frames * _model.Sizes.Width);
            features.Fill(from, frames, window);
            _model.Vocode(window, frames, speakerEmbedding, wave.AsSpan(0, frames * hop));
            wave.AsSpan((first - from) * hop, samples.Length).CopyTo(samples);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
            ArrayPool<float>.Shared.Return(wave);
        }
    }
}
