namespace Xtts.Net.Text.Japanese.Words;

/// <summary>A word that may stand at a place of a text.</summary>
/// <param name="Start">First byte of its spelling, behind white space.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="Entry">Index of its entry in the lexicon, or among the unknown words.</param>
/// <param name="LeftId">Its class for the word before it.</param>
/// <param name="RightId">Its class for the word behind it.</param>
/// <param name="Cost">What choosing it costs.</param>
/// <param name="Category">Category of its first character.</param>
/// <param name="IsKnown">Whether the lexicon has it.</param>
internal readonly record struct WordCandidate(int Start, int End, int Entry, ushort LeftId, ushort RightId, short Cost, byte Category, bool IsKnown);
