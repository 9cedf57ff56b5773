namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>A stretch of text that is not cut, and what follows it.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit behind its last one.</param>
/// <param name="Length">How much it counts towards the limit: its code points, digits counted as the words that they become.</param>
/// <param name="Gap">Code points of white space behind it.</param>
/// <param name="Break">What lies behind it.</param>
/// <param name="InPair">Whether a cut behind it would part quotes or brackets.</param>
internal readonly record struct Piece(int Start, int End, int Length, int Gap, BreakKind Break, bool InPair);
