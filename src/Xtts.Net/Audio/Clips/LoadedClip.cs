using Xtts.Net.Voices;

namespace Xtts.Net.Audio.Clips;

/// <summary>A reference clip as it was recorded.</summary>
/// <param name="Origin">Its name and the hash of its file.</param>
/// <param name="Sound">All its channels at its own sample rate.</param>
internal sealed record LoadedClip(ReferenceClip Origin, AudioClip Sound);
