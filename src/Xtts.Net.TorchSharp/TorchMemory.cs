namespace Xtts.Net.TorchSharp;

/// <summary>Memory that the models of a backend hold now, in bytes. What an operation needs while it runs is not counted.</summary>
/// <param name="Weights">Weights in memory of their own, on the device.</param>
/// <param name="MappedWeights">Weights that lie in the mapped checkpoint: pages that the system may drop and read again.</param>
/// <param name="Cache">Keys and values of all decoding batches.</param>
public readonly record struct TorchMemory(long Weights, long MappedWeights, long Cache);
