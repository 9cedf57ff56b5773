namespace Xtts.Net.Voices;

/// <summary>What cloning gives.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Speakers">Speaker embedding of each clip, in order.</param>
internal sealed record ClonedVoice(Voice Voice, IReadOnlyList<float[]> Speakers);
