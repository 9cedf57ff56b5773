namespace Xtts.Net.Synthesis;

/// <summary>What speaking one segment gave.</summary>
/// <param name="Samples">Samples at the output rate in [-1, 1].</param>
/// <param name="Codes">Audio codes, the stop code included when the model ended by itself.</param>
/// <param name="EndedByItself">Whether the model chose the stop code.</param>
internal readonly record struct SpokenSegment(float[] Samples, ReadOnlyMemory<int> Codes, bool EndedByItself);
