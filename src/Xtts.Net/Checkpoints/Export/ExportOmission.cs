namespace Xtts.Net.Checkpoints.Export;

/// <summary>Keys of the source's state dictionary that were not written, for one reason. Immutable.</summary>
/// <param name="Category">What the keys are.</param>
/// <param name="Reason">Why they were left out, in words.</param>
/// <param name="Keys">How many there are.</param>
/// <param name="Bytes">Bytes of their tensors; several names of one tensor count several times.</param>
public sealed record ExportOmission(KeyCategory Category, string Reason, int Keys, long Bytes);
