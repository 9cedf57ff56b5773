namespace Xtts.Net.Voices;

/// <summary>A voice that a catalogue can hand out. Immutable.</summary>
/// <param name="Name">The name to ask for.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CatalogVoice(string Name, VoiceSource Source);
