namespace Xtts.Net.Voices;

/// <summary>Every voice that a model can be asked for by name, wherever it comes from.</summary>
/// <remarks>Thread-safe. Names that differ in upper and lower case only are one name. A voice that is made of clips is cloned when it is asked for first, and kept.</remarks>
public interface IVoiceCatalog
{
    /// <summary>Finds a voice: first among those that were added by name, then in folders, in the voice store, and among the model's built-in speakers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops waiting; a cloning that others wait for goes on.</param>
    /// <exception cref="VoiceNotFoundException">There is no such voice.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    /// <exception cref="ReferenceAudioException">The clips are silent or too short.</exception>
    /// <exception cref="VoiceFileException">A voice file is damaged.</exception>
    Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The voice that speaks when none is named: the configured one, else the first of the list.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="VoiceNotFoundException">There is no voice at all, or not the configured one.</exception>
    Task<Voice> GetDefaultAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists every voice in the order in which they are looked for. A name that is found earlier hides later ones.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    Task<IReadOnlyList<CatalogVoice>> ListAsync(CancellationToken cancellationToken = default);
}
