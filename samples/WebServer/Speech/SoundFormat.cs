namespace WebServer.Speech;

/// <summary>A format of sound.</summary>
/// <param name="Name">What it is called in requests.</param>
/// <param name="MediaType">What it is called in responses.</param>
internal sealed record SoundFormat(string Name, string MediaType)
{
    public static readonly SoundFormat Wav = new("wav", "audio/wav"), Pcm = new("pcm", "audio/pcm");
}
