namespace Xtts.Net.Voices.Cataloguing;

/// <summary>A place that a catalogue finds voices in. Thread-safe.</summary>
internal interface IVoiceSource
{
    /// <summary>What to call it.</summary>
    VoiceSource Kind { get; }

    /// <summary>The names there are at the moment, in order.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>How to get a voice; <see langword="null"/> when it is not here.</summary>
    Task<VoiceRecipe?> FindAsync(string name, CancellationToken cancellationToken);
}
