using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>In which language, with which voice and how fast something is said.</summary>
/// <param name="Language">The language, known to be spoken by the model.</param>
/// <param name="Voice">The voice.</param>
/// <param name="Speed">Speed of speech; 1 as the model speaks.</param>
internal sealed record SpeechStyle(LanguageTag Language, Voice Voice, double Speed);
