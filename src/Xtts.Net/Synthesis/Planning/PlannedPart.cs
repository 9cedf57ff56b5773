namespace Xtts.Net.Synthesis.Planning;

/// <summary>A part of a plan, which is what the model and the joining are to do in order: segments and silences. Immutable.</summary>
internal abstract record PlannedPart;
