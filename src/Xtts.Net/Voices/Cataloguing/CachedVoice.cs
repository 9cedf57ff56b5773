namespace Xtts.Net.Voices.Cataloguing;

/// <summary>A voice that was made, or is being made.</summary>
/// <param name="Stamp">What it is made of.</param>
/// <param name="Voice">The voice, in time.</param>
internal sealed record CachedVoice(string Stamp, Task<Voice> Voice);
