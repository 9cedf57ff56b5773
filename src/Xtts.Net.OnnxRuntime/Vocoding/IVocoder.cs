namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>The vocoder of a loaded model. Thread-safe.</summary>
internal interface IVocoder : IDisposable
{
    /// <summary>Makes the waveform of some features.</summary>
    /// <param name="features">Features, <c>[width, frames]</c>.</param>
    /// <param name="frames">Number of frames; at least 1.</param>
    /// <param name="speakerEmbedding">Speaker embedding of the voice.</param>
    /// <param name="samples">Receives 256 samples a frame.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    void Run(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples);
}
