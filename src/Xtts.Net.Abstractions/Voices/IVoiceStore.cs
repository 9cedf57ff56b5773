namespace Xtts.Net.Voices;

/// <summary>Keeps voices by name.</summary>
/// <remarks>
/// Names follow <see cref="VoiceName"/>: those that differ in case only, or in the normal form of Unicode, are one name. Implementations are thread-safe, and whoever reads while another one saves
/// gets the old voice or the new one, never a part.
/// </remarks>
public interface IVoiceStore
{
    /// <summary>Lists every voice, in the order of the names. A voice that cannot be read is listed with its <see cref="StoredVoice.Problem"/>.</summary>
    /// <param name="cancellationToken">Cancels between two voices.</param>
    /// <exception cref="VoiceStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<StoredVoice>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Whether something is stored under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <exception cref="VoiceNameException">The name cannot be one.</exception>
    /// <exception cref="VoiceStoreException">The store cannot be reached.</exception>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Reads a voice.</summary>
    /// <param name="name">The name under which it is stored.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="VoiceNameException">The name cannot be one.</exception>
    /// <exception cref="VoiceNotFoundException">There is no such voice.</exception>
    /// <exception cref="VoiceFileException">The voice is damaged.</exception>
    /// <exception cref="VoiceStoreException">The store cannot be reached.</exception>
    Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Stores a voice, in the place of one of that name.</summary>
    /// <param name="name">The name to store it under; <see cref="VoiceName.From"/> makes one of any text.</param>
    /// <param name="voice">The voice.</param>
    /// <param name="cancellationToken">Cancels the saving; an old voice stays then.</param>
    /// <exception cref="VoiceNameException">The name cannot be one.</exception>
    /// <exception cref="VoiceStoreException">The store cannot be written.</exception>
    Task SaveAsync(string name, Voice voice, CancellationToken cancellationToken = default);

    /// <summary>Removes a voice.</summary>
    /// <param name="name">The name under which it is stored.</param>
    /// <param name="cancellationToken">Cancels before it is removed.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="VoiceNameException">The name cannot be one.</exception>
    /// <exception cref="VoiceStoreException">The store cannot be written.</exception>
    Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default);
}
