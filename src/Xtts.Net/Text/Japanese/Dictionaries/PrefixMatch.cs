namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>Words of a lexicon that a text starts with, all written the same.</summary>
/// <param name="Length">Bytes of the text.</param>
/// <param name="First">Index of the first entry.</param>
/// <param name="Count">Number of entries.</param>
internal readonly record struct PrefixMatch(int Length, int First, int Count);
