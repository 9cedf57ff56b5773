using Xtts.Net.Synthesis.Scripts;

namespace Xtts.Net.Text.Markup;

/// <summary>An element that is open.</summary>
/// <param name="Element">What is done with its content.</param>
/// <param name="Style">How its content is said.</param>
internal readonly record struct SsmlScope(SsmlElement Element, SpeechStyle Style);
