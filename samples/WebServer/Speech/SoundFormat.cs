namespace WebServer.Speech;

/// <summary>A format of sound.</summary>
/// <param name="Name">What it is called in requests.</param>
/// <param name="MediaType">What it is called in responses.</param>
/// <param name="Encoding">How ffmpeg makes it; empty for what needs no ffmpeg.</param>
internal sealed record SoundFormat(string Name, string MediaType, params string[] Encoding)
{
    public static readonly SoundFormat Wav = new("wav", "audio/wav"), Pcm = new("pcm", "audio/pcm");

    /// <summary>Those of OpenAI, the default first.</summary>
    public static IReadOnlyList<SoundFormat> All { get; } =
    [
        new("mp3", "audio/mpeg", "-c:a", "libmp3lame", "-b:a", "64k", "-write_xing", "0", "-f", "mp3"),
        new("opus", "audio/ogg", "-c:a", "libopus", "-b:a", "32k", "-page_duration", "200000", "-f", "ogg"),
        new("aac", "audio/aac", "-c:a", "aac", "-b:a", "64k", "-f", "adts"),
        new("flac", "audio/flac", "-c:a", "flac", "-f", "flac"),
        Wav, Pcm,
    ];
}
