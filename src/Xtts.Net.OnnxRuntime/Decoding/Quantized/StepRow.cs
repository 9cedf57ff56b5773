namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>One position of one sequence that a run computes.</summary>
/// <param name="Slot">The sequence's place in the cache.</param>
/// <param name="Position">Its number in the sequence, from 0.</param>
internal readonly record struct StepRow(int Slot, int Position);
