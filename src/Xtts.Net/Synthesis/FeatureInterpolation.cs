using Xtts.Net.Backends;

namespace Xtts.Net.Synthesis;

/// <summary>Turns latents (one a code) into the vocoder's features (one a hop of output audio), for any stretch of an utterance.</summary>
/// <remarks>
/// Two linear interpolations that must stay separate: first by code stride / output hop (1024 / 256 = 4), then by output rate / input rate (24000 / 22050), each length floored
/// (model specification §7). Positions are those of the whole utterance, so a window's features equal the same stretch of the whole, also while only its beginning is there. Owns its
/// scratch; not thread-safe.
/// </remarks>
internal sealed class FeatureInterpolation
{
    private readonly ReadOnlyMemory<float> _latents;
    private readonly int _width;
    private readonly LinearResampling _toHops;
    private readonly LinearResampling _toRate;
    private readonly float[] _lower;
    private readonly float[] _upper;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="latents">Latents of the utterance, <c>[rows, width]</c>; at least one row.</param>
    /// <param name="extent">Whether more latents may follow.</param>
    public FeatureInterpolation(ModelSizes sizes, ReadOnlyMemory<float> latents, SourceExtent extent = SourceExtent.Whole)
    {
        _latents = latents;
        _width = sizes.Width;
        _toHops = new LinearResampling(latents.Length / _width, (double)sizes.CodeStride / sizes.OutputHop, extent);
        _toRate = new LinearResampling(_toHops.Length, (double)sizes.OutputSampleRate / sizes.InputSampleRate, extent);
        _lower = new float[_width];
        _upper = new float[_width];
    }

    /// <summary>Frames that are known: of the whole utterance, or those that further latents cannot change.</summary>
    public int Frames => _toRate.Length;

    /// <summary>Writes the features of a stretch, channels first.</summary>
    /// <param name="firstFrame">First frame of the stretch.</param>
    /// <param name="frames">Number of frames.</param>
    /// <param name="features">Receives <c>[width, frames]</c>.</param>
    public void Fill(int firstFrame, int frames, Span<float> features)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            var (lower, upper, weight) = _toRate.At(firstFrame + frame);
            Hop(lower, _lower);
            Hop(upper, _upper);
            Blend.Rows(_lower, _upper, weight, _lower);
            for (int channel = 0, at = frame; channel < _width; channel++, at += frames) features[at] = _lower[channel];
        }
    }

    private void Hop(int hop, Span<float> row)
    {
        var (lower, upper, weight) = _toHops.At(hop);
        Blend.Rows(_latents.Span.Slice(lower * _width, _width), _latents.Span.Slice(upper * _width, _width), weight, row);
    }
}
