using Xtts.Net.Audio;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net;

/// <summary>Short forms of speaking.</summary>
public static class SpeechSynthesizerExtensions
{
    /// <summary>Speaks a text with the model's own settings.</summary>
    /// <param name="synthesizer">The synthesizer.</param>
    /// <param name="text">The text.</param>
    /// <param name="voice">The voice.</param>
    /// <param name="language">Language tag such as <c>hu</c>.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    /// <exception cref="TextException">The text is empty, too long, or in a language the model does not know.</exception>
    /// <exception cref="VoiceMismatchException">The voice belongs to a model of other sizes.</exception>
    public static Task<Speech> SpeakAsync(this ISpeechSynthesizer synthesizer, string text, Voice voice, string language, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(synthesizer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(voice);
        return synthesizer.SynthesizeAsync(new SpeechRequest { Text = text, Voice = voice, Language = language }, cancellationToken);
    }

    /// <summary>Speaks a text into a 16-bit WAV file, which appears when it is complete.</summary>
    /// <param name="synthesizer">The synthesizer.</param>
    /// <param name="text">The text.</param>
    /// <param name="voice">The voice.</param>
    /// <param name="language">Language tag such as <c>hu</c>.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellationToken">Cancels between two codes; nothing is written then.</param>
    /// <exception cref="TextException">The text is empty, too long, or in a language the model does not know.</exception>
    /// <exception cref="VoiceMismatchException">The voice belongs to a model of other sizes.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<Speech> SpeakToFileAsync(
        this ISpeechSynthesizer synthesizer, string text, Voice voice, string language, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var speech = await synthesizer.SpeakAsync(text, voice, language, cancellationToken).ConfigureAwait(false);
        speech.Save(path);
        return speech;
    }

    /// <summary>Writes speech as a 16-bit WAV file, which appears when it is complete.</summary>
    /// <param name="speech">The speech.</param>
    /// <param name="path">The file to write.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(this Speech speech, string path)
    {
        ArgumentNullException.ThrowIfNull(speech);
        WaveWriter.Write(path, new AudioClip(speech.Samples, speech.SampleRate));
    }
}
