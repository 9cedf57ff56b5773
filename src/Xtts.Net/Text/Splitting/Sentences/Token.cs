namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>A word, a mark or a run of whitespace inside a text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit behind its last one.</param>
internal readonly record struct Token(int Start, int End);
