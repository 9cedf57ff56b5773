namespace Xtts.Net.Checkpoints.Safetensors;

/// <summary>What a safetensors header speaks of.</summary>
/// <param name="Tensors">Tensors by name, in the order of the header.</param>
/// <param name="Metadata">Texts by name; empty when the file has none.</param>
internal sealed record SafetensorsContent(Dictionary<string, TensorEntry> Tensors, IReadOnlyDictionary<string, string> Metadata);
