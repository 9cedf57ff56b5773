namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>A matrix of a GPT block, <c>[inputs, outputs]</c>.</summary>
/// <param name="Name">Name under the weights' prefix.</param>
/// <param name="Inputs">Rows.</param>
/// <param name="Outputs">Columns.</param>
/// <param name="Rearranged">Its values where they are not those of the checkpoint, row-major; else nothing.</param>
internal sealed record GptMatrix(string Name, int Inputs, int Outputs, float[]? Rearranged = null);
