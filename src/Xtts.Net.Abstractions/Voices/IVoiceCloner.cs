namespace Xtts.Net.Voices;

/// <summary>Makes voices from reference clips.</summary>
/// <remarks>
/// Thread-safe. WAV files are read by the library itself; MP3, FLAC, Ogg, M4A and others are decoded by an ffmpeg on the machine. When there is none, <see cref="FfmpegNotFoundException"/> says what to do.
/// </remarks>
public interface IVoiceCloner
{
    /// <summary>Clones a voice from sound files of one speaker. What is wrong with a clip and does not stop cloning is logged.</summary>
    /// <param name="clips">Paths of the clips, in order: the conditioning is made of the first seconds of all clips joined.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    /// <exception cref="ReferenceAudioException">A clip is silent, or all are too short together.</exception>
    Task<Voice> CloneVoiceAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Clones a voice from streams of sound files of one speaker.</summary>
    /// <param name="clips">Readable streams, in order; they are read to the end and not closed.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    /// <exception cref="ReferenceAudioException">A clip is silent, or all are too short together.</exception>
    Task<Voice> CloneVoiceFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Reports on sound files before a voice is cloned from them: length, noise, clipping, whether they are of one speaker.</summary>
    /// <param name="clips">Paths of the clips, in order.</param>
    /// <param name="settings">How they would be used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read. One that is silent or too short is reported.</exception>
    Task<ReferenceClipReport> InspectClipsAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Reports on streams of sound files before a voice is cloned from them.</summary>
    /// <param name="clips">Readable streams, in order; they are read to the end and not closed.</param>
    /// <param name="settings">How they would be used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read. One that is silent or too short is reported.</exception>
    Task<ReferenceClipReport> InspectClipsFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default);
}
