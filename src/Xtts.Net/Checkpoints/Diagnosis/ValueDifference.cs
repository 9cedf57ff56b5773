namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>A value that two checkpoints do not share. Immutable.</summary>
/// <param name="Name">What it is.</param>
/// <param name="First">The value in the first, as text; <see langword="null"/> when it has none.</param>
/// <param name="Second">The value in the second.</param>
public sealed record ValueDifference(string Name, string? First, string? Second);
