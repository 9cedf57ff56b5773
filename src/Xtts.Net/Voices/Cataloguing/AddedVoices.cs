namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Voices that were added by name.</summary>
internal sealed class AddedVoices : IVoiceSource
{
    private readonly ClipVoice[] _voices;
    private readonly VoiceClones _clones;

    public AddedVoices(IEnumerable<ClipVoice> voices, VoiceClones clones)
    {
        _voices = [.. voices];
        _clones = clones;
    }

    /// <inheritdoc/>
    public VoiceSource Kind => VoiceSource.Added;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([.. _voices.Select(voice => voice.Name)]);

    /// <inheritdoc/>
    public Task<VoiceRecipe?> FindAsync(string name, CancellationToken cancellationToken)
    {
        // The last one of a name wins, as with every other setting.
        var voice = Array.FindLast(_voices, voice => StringComparer.OrdinalIgnoreCase.Equals(voice.Name, name));
        return Task.FromResult(voice is null ? null : _clones.Recipe(voice));
    }
}
