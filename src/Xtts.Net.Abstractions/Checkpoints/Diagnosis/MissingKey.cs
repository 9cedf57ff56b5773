namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>A tensor that the model needs and the file lacks. Immutable.</summary>
/// <param name="Name">Its name in the released layout of XTTS v2.</param>
/// <param name="Nearest">The most similar key in the file; <see langword="null"/> when none is similar.</param>
public sealed record MissingKey(string Name, string? Nearest);
