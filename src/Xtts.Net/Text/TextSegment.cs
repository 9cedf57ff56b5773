using System.Collections.Immutable;

namespace Xtts.Net.Text;

/// <summary>A stretch of a text that the model speaks at once. Immutable.</summary>
/// <param name="Text">The stretch as it is written. Where it had to be cut again because it grew too long in words, every piece tells the whole stretch.</param>
/// <param name="Cleaned">The words that the model is given; not empty.</param>
/// <param name="Ids">Their ids, the language tag first, without [START] and [STOP]; empty without a vocabulary.</param>
public sealed record TextSegment(string Text, string Cleaned, ImmutableArray<int> Ids);
