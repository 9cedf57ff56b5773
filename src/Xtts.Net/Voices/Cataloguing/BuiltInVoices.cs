namespace Xtts.Net.Voices.Cataloguing;

/// <summary>The speakers of the model.</summary>
internal sealed class BuiltInVoices : IVoiceSource
{
    private readonly IReadOnlyDictionary<string, Voice> _voices;

    public BuiltInVoices(IReadOnlyDictionary<string, Voice> voices) => _voices = voices;

    /// <inheritdoc/>
    public VoiceSource Kind => VoiceSource.BuiltIn;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([.. _voices.Keys]);

    /// <inheritdoc/>
    public Task<VoiceRecipe?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var voice = _voices.GetValueOrDefault(name) ?? _voices.FirstOrDefault(pair => StringComparer.OrdinalIgnoreCase.Equals(pair.Key, name)).Value;
        return Task.FromResult(voice is null ? null : new VoiceRecipe(voice.Name, "built-in", _ => Task.FromResult(voice)));
    }
}
