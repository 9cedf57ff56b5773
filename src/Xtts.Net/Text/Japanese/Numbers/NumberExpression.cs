namespace Xtts.Net.Text.Japanese.Numbers;

/// <summary>A number of a text with what belongs to it, and how it is read.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Position behind it.</param>
/// <param name="Kana">Kana of its reading, with spaces between words.</param>
internal readonly record struct NumberExpression(int Start, int End, string Kana);
