using Microsoft.Extensions.AI;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Tells what a request would sound like, without making it: asked of a client through <c>GetService</c>.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ISpeechFingerprint
{
    /// <summary>The fingerprint of a request as it would be answered now.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Cancels the waiting for the model and the voice.</param>
    Task<SpeechFingerprint> GetFingerprintAsync(string text, TextToSpeechOptions? options, CancellationToken cancellationToken = default);
}
