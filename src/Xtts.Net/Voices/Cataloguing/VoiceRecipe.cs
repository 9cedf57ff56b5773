namespace Xtts.Net.Voices.Cataloguing;

/// <summary>How a catalogue gets a voice.</summary>
/// <param name="Name">Its name as the source writes it.</param>
/// <param name="Stamp">What the voice is made of, in its present state: a voice that was made with the same stamp is still right. <see langword="null"/> for a voice that is not kept.</param>
/// <param name="MakeAsync">Makes it.</param>
internal sealed record VoiceRecipe(string Name, string? Stamp, Func<CancellationToken, Task<Voice>> MakeAsync);
