namespace Xtts.Net.Voices;

/// <summary>One of the voices that a blend is made of. Immutable.</summary>
/// <param name="Name">Name of the voice, for people.</param>
/// <param name="Weight">Its share of the blend, in [0, 1]; the shares of all parts sum up to 1.</param>
public sealed record VoicePart(string Name, double Weight)
{
    /// <summary>Where the voice came from; <see langword="null"/> when that is not known. It has no parts itself: the parts of a blended part are parts of the whole.</summary>
    public VoiceProvenance? Provenance { get; init; }
}
