namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>One side of a comparison. Immutable.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Layout">How it is organised.</param>
/// <param name="Tensors">Tensors of its state dictionary.</param>
/// <param name="Parameters">Values in them.</param>
/// <param name="Training">How it was trained.</param>
public sealed record ComparedCheckpoint(string Path, long Length, CheckpointLayout Layout, int Tensors, long Parameters, TrainingSummary Training);
