namespace WebServer.Speech;

/// <summary>An event with the next bytes of the sound.</summary>
internal sealed record SpeechDelta(ReadOnlyMemory<byte> Audio)
{
    public string Type { get; } = "speech.audio.delta";
}
