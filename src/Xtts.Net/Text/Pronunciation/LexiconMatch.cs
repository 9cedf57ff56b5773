namespace Xtts.Net.Text.Pronunciation;

/// <summary>An entry found in a text.</summary>
/// <param name="End">The position behind the word.</param>
/// <param name="Entry">The entry.</param>
internal readonly record struct LexiconMatch(int End, PronunciationEntry Entry);
