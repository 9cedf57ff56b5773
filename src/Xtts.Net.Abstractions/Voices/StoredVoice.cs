namespace Xtts.Net.Voices;

/// <summary>What a voice store tells about one of its voices without handing it out. Immutable.</summary>
/// <param name="Name">The name under which it is stored.</param>
public sealed record StoredVoice(string Name)
{
    /// <summary>The voice's own name, for people; <see langword="null"/> when it cannot be read.</summary>
    public string? Title { get; init; }

    /// <summary>Where it comes from; <see langword="null"/> when that is not known.</summary>
    public VoiceProvenance? Provenance { get; init; }

    /// <summary>When it was stored last, if the store knows.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Why it cannot be used, and what to do; <see langword="null"/> for a voice that can be.</summary>
    public string? Problem { get; init; }
}
