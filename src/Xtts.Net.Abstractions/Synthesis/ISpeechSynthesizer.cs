using Xtts.Net.Backends;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis;

/// <summary>Speaks texts with cloned voices.</summary>
/// <remarks>Thread-safe: several requests may run at once over one model. Every request can be cancelled between two codes.</remarks>
public interface ISpeechSynthesizer : IVoiceCloner
{
    /// <summary>Sizes of the loaded model.</summary>
    ModelSizes Sizes { get; }

    /// <summary>Language tags that the model's configuration and vocabulary know.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>The built-in voices of the model's speaker file, by name; empty without one.</summary>
    IReadOnlyDictionary<string, Voice> BuiltInVoices { get; }

    /// <summary>Speaks a text of any length, segment by segment.</summary>
    /// <param name="request">What to say and how.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    /// <exception cref="TextException">The text is empty, in a language the model does not know, or longer than the model takes at once and not to be split.</exception>
    /// <exception cref="VoiceMismatchException">The voice belongs to a model of other sizes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    Task<Speech> SynthesizeAsync(SpeechRequest request, CancellationToken cancellationToken = default);

    /// <summary>Speaks a text of any length and gives out sound while codes are still being decoded.</summary>
    /// <remarks>
    /// The chunks, one after another, equal what <see cref="SynthesizeAsync"/> gives, to float noise. A slow reader slows the making; a reader that stops reading ends it. Requests of one
    /// model take turns of a few codes.
    /// </remarks>
    /// <param name="request">What to say and how; <see cref="SpeechRequest.Streaming"/> says how it is cut.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    /// <returns>Chunks of sound; each enumeration speaks anew. What the text or the voice is refused for is thrown when the enumeration reaches it.</returns>
    /// <exception cref="TextException">The text is empty, in a language the model does not know, or longer than the model takes at once and not to be split.</exception>
    /// <exception cref="VoiceMismatchException">The voice belongs to a model of other sizes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    IAsyncEnumerable<SpeechChunk> StreamAsync(SpeechRequest request, CancellationToken cancellationToken = default);
}
