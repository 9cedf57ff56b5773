using Xtts.Net.Text;

namespace Xtts.Net.Tool.Commands;

/// <summary>A text as the model would be given it. Immutable.</summary>
/// <param name="Cleaned">The whole text in words.</param>
/// <param name="Ids">Its ids, the language tag first; <see langword="null"/> without a vocabulary.</param>
/// <param name="Segments">What would be spoken, one after another.</param>
internal sealed record NormalizedText(string Cleaned, int[]? Ids, IReadOnlyList<TextSegment> Segments);
