using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>A text in one language, voice and speed. It begins and ends segments: no segment reaches over its borders.</summary>
/// <param name="Text">The text, of any length.</param>
/// <param name="Language">Its language, known to be spoken by the model.</param>
/// <param name="Voice">The voice.</param>
/// <param name="Speed">Speed of speech; 1 as the model speaks.</param>
internal sealed record Utterance(string Text, LanguageTag Language, Voice Voice, double Speed) : ScriptPart;
