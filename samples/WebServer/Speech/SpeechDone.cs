namespace WebServer.Speech;

/// <summary>The event after the last sound.</summary>
internal sealed record SpeechDone(SpeechTokens Usage, SpeechFigures Xtts)
{
    public string Type { get; } = "speech.audio.done";
}
