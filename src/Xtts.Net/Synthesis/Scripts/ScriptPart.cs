namespace Xtts.Net.Synthesis.Scripts;

/// <summary>A part of a script, which is what a request says in order: utterances and pauses. Immutable.</summary>
internal abstract record ScriptPart;
