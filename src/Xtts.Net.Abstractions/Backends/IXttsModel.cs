namespace Xtts.Net.Backends;

/// <summary>The numeric work of XTTS v2, and nothing else: no text, no sampling, no files.</summary>
/// <remarks>
/// All arrays are row-major single precision in host memory. The model is thread-safe: any member may be called from several threads at once, each decoding
/// batch from one thread at a time. Calls block; they run on the caller's thread and on the backend's own threads.
/// </remarks>
public interface IXttsModel : IDisposable
{
    /// <summary>Sizes of the model.</summary>
    ModelSizes Sizes { get; }

    /// <summary>Most sequences that one decoding batch should have, 1 or more: more of them are decoded faster by several batches in turns. A batch may be larger all the same.</summary>
    int PreferredBatchSize => 64;

    /// <summary>Whether a step of decoding and the vocoder get more done at the same time than one after the other, because neither takes all the processors.</summary>
    bool DecodesBesideVocoder => false;

    /// <summary>Conditioning encoder and perceiver: how a stretch of reference audio sounds.</summary>
    /// <param name="mel">Cloning mel, <c>[80, frames]</c>: natural logarithm, divided by the checkpoint's <c>mel_stats</c>.</param>
    /// <param name="frames">Number of frames, at 256 samples of 22050 Hz each; at least 1.</param>
    /// <returns>Conditioning latents, <c>[32, width]</c>.</returns>
    float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames);

    /// <summary>Speaker encoder: who speaks.</summary>
    /// <param name="mel">Speaker mel, <c>[64, frames]</c>: natural logarithm, each band normalised over time.</param>
    /// <param name="frames">Number of frames, at 160 samples of 16 kHz each; at least 1.</param>
    /// <returns>Speaker embedding of unit length, <c>[512]</c> at full size.</returns>
    float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames);

    /// <summary>Opens a decoding batch.</summary>
    /// <param name="capacity">Most sequences that will be in it at once; at least 1.</param>
    IDecodingBatch CreateDecodingBatch(int capacity);

    /// <summary>HiFi-GAN: features to waveform.</summary>
    /// <param name="features">Interpolated latents, channels first, <c>[width, frames]</c>.</param>
    /// <param name="frames">Number of frames; at least 1.</param>
    /// <param name="speakerEmbedding">Speaker embedding of the voice.</param>
    /// <param name="samples">Receives <c>256 * frames</c> samples at 24 kHz in [-1, 1].</param>
    void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples);
}
