namespace Xtts.Net.Audio.Clips;

/// <summary>A kind of sound file that is no plain WAV, known by its first bytes.</summary>
/// <param name="Name">What it is called: <c>an MP3 file</c>.</param>
/// <param name="Demuxer">What ffmpeg calls the part of it that reads such files. None in the table opens other files or addresses, as those for playlists do.</param>
internal sealed record SoundContainer(string Name, string Demuxer)
{
    private static readonly SoundContainer Mp3 = new("an MP3 file", "mp3"), Aac = new("an AAC file", "aac"), Mp4 = new("an MP4 file", "mov");

    /// <summary>Length of the start that is looked at.</summary>
    private const int Signature = 12;

    /// <summary>Tells what a file is.</summary>
    /// <param name="start">Its first bytes.</param>
    /// <returns>The kind; <see langword="null"/> for a WAV file and for what is not known.</returns>
    public static SoundContainer? Recognise(ReadOnlySpan<byte> start)
    {
        if (start.Length < Signature) return null;
        if (start.StartsWith("ID3"u8)) return Mp3;
        if (start[0] == 0xFF && (start[1] & 0xE0) == 0xE0) return (start[1] & 0xF6) == 0xF0 ? Aac : Mp3;      // MPEG audio; layer 0 is AAC in ADTS
        var atom = start[4..8];
        if (atom.SequenceEqual("ftyp"u8) || atom.SequenceEqual("moov"u8) || atom.SequenceEqual("mdat"u8) || atom.SequenceEqual("wide"u8)) return Mp4;
        return start switch
        {
            _ when start.StartsWith("fLaC"u8) => new("a FLAC file", "flac"),
            _ when start.StartsWith("OggS"u8) => new("an Ogg file", "ogg"),
            _ when start.StartsWith("FORM"u8) => new("an AIFF file", "aiff"),
            _ when start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => new("a Matroska or WebM file", "matroska"),
            _ when start.StartsWith((ReadOnlySpan<byte>)[0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) => new("a WMA file", "asf"),
            _ when start.StartsWith("#!AMR"u8) => new("an AMR file", "amr"),
            _ when start.StartsWith("caff"u8) => new("a CAF file", "caf"),
            _ when start.StartsWith(".snd"u8) => new("an AU file", "au"),
            _ when start.StartsWith("wvpk"u8) => new("a WavPack file", "wv"),
            _ when start.StartsWith("RIFX"u8) => new("a big-endian WAV file (RIFX)", "wav"),
            _ when start.StartsWith((ReadOnlySpan<byte>)[0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11]) => new("a Wave64 file", "w64"),
            _ => null,
        };
    }
}
