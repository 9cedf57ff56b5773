using Microsoft.Extensions.AI;

namespace WebServer.Speech;

/// <summary>A request for speech that can be served, as far as that is known before it is spoken.</summary>
/// <param name="Text">What to say.</param>
/// <param name="Options">In which voice and how; as samples of 16 bits.</param>
/// <param name="Format">What the samples become.</param>
/// <param name="AsEvents">Whether they are sent as events.</param>
internal sealed record SpeechOrder(string Text, TextToSpeechOptions Options, SoundFormat Format, bool AsEvents);
