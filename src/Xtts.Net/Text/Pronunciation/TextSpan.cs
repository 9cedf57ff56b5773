namespace Xtts.Net.Text.Pronunciation;

/// <summary>A stretch of a text in UTF-16 units.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The position behind its last.</param>
internal readonly record struct TextSpan(int Start, int End);
