namespace Xtts.Net.Voices;

/// <summary>A reference clip that a voice was cloned from, as far as it is known. Immutable.</summary>
/// <param name="Name">Name of the file without its folder.</param>
/// <param name="Sha256">SHA-256 of the whole file in lower-case hexadecimal digits; <see langword="null"/> when it is not known.</param>
public sealed record ReferenceClip(string Name, string? Sha256 = null);
