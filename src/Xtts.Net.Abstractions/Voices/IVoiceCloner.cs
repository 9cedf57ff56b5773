namespace Xtts.Net.Voices;

/// <summary>Makes voices from reference clips.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IVoiceCloner
{
    /// <summary>Clones a voice from WAV files of one speaker.</summary>
    /// <param name="clips">Paths of the clips, in order: the conditioning is made of the first seconds of all clips joined.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    /// <exception cref="ReferenceAudioException">A clip is silent, or all are too short together.</exception>
    Task<Voice> CloneVoiceAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Clones a voice from WAV streams of one speaker.</summary>
    /// <param name="clips">Readable streams, in order; they are read to the end and not closed.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    /// <exception cref="ReferenceAudioException">A clip is silent, or all are too short together.</exception>
    Task<Voice> CloneVoiceFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);
}
