namespace Xtts.Net.Voices.Cataloguing;

/// <summary>The voices of a store, without those that were cloned for a catalogue and kept there.</summary>
internal sealed class StoredVoices : IVoiceSource
{
    private readonly IVoiceStore _store;

    public StoredVoices(IVoiceStore store) => _store = store;

    /// <inheritdoc/>
    public VoiceSource Kind => VoiceSource.Store;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _store.ListAsync(cancellationToken).ConfigureAwait(false)).Where(voice => voice.Problem is null && !KeptVoiceName.IsKept(voice.Name)).Select(voice => voice.Name)];

    /// <inheritdoc/>
    public async Task<VoiceRecipe?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!VoiceName.IsValid(name) || !await _store.ExistsAsync(name, cancellationToken).ConfigureAwait(false)) return null;
        return new VoiceRecipe(name, Stamp: null, cancellation => _store.GetAsync(name, cancellation));
    }
}
