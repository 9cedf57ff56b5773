using System.Buffers.Binary;

namespace Xtts.Net.Audio;

/// <summary>Reads WAV files: PCM of 8, 16, 24 and 32 bits, float of 32 and 64 bits, plain or extensible, RIFF or RF64, any number of channels, any sample rate.</summary>
/// <remarks>
/// Reads forwards only, and takes the samples that are there when the size of the 'data' chunk is 0, unknown (streamed files) or beyond the end (truncated files).
/// A last incomplete frame is dropped. Files are untrusted: memory grows with the bytes that really arrive, up to <see cref="MaxSamples"/>. Thread-safe.
/// </remarks>
public static class WaveReader
{
    /// <summary>Highest sample rate that is read, in Hz.</summary>
    internal const int MaxSampleRate = 768_000;

    /// <summary>Most samples of all channels together that are read: 1 GiB of memory, about 100 minutes at 44.1 kHz mono.</summary>
    internal const int MaxSamples = 1 << 28;

    private const int MaxChunks = 1024, MaxFormatBytes = 1 << 16, SizesBytes = 28, BlockBytes = 1 << 16;
    private const uint UnknownSize = uint.MaxValue;

    /// <summary>Reads a WAV file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="AudioFormatException">The file cannot be opened, is no WAV file, is damaged, or has no samples.</exception>
    public static AudioClip Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = Open(path);
        return Read(new RiffStream(file, $"'{Path.GetFileName(path)}'"));
    }

    /// <summary>Reads a WAV file from a stream, which may be unable to seek; it is left open after the last sample.</summary>
    /// <param name="stream">A readable stream, at the first byte of the file.</param>
    /// <exception cref="AudioFormatException">The stream holds no WAV file, a damaged one, or one without samples.</exception>
    public static AudioClip Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(new RiffStream(stream, "The WAV stream"));
    }

    /// <summary>Reads a WAV file from a stream that has a name.</summary>
    /// <param name="stream">A readable stream, at the first byte of the file.</param>
    /// <param name="source">What is read, for messages.</param>
    internal static AudioClip Read(Stream stream, string source) => Read(new RiffStream(stream, source));

    /// <summary>Opens a sound file of any kind.</summary>
    /// <exception cref="AudioFormatException">It is not there or cannot be opened.</exception>
    internal static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BlockBytes, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string reason = error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "the file cannot be opened";
            throw new AudioFormatException($"'{Path.GetFileName(path)}': {reason}. Check the path and the permissions.", error);
        }
    }

    private static AudioClip Read(RiffStream riff)
    {
        ReadContainer(riff);
        WaveFormat? format = null;
        long longDataBytes = 0;
        Span<byte> header = stackalloc byte[8];
        for (int chunks = 0; chunks < MaxChunks; chunks++)
        {
            int read = riff.ReadUpTo(header);
            if (read < header.Length) throw new AudioFormatException($"{riff.Source}: the file ends without a '{(format is null ? "fmt " : "data")}' chunk. It is truncated: export or copy the clip again.");
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            string name = $"chunk '{RiffStream.NameOf(header[..4])}'";
            if (header.StartsWith("data"u8))
            {
                if (format is not { } known) throw new AudioFormatException($"{riff.Source}: chunk 'data' comes before chunk 'fmt '. Export the clip again.");
                return ReadSamples(riff, known, size == UnknownSize ? longDataBytes : size);
            }

            int used = 0;
            if (header.StartsWith("fmt "u8)) format = ReadFormat(riff, size, out used);
            else if (header.StartsWith("ds64"u8)) longDataBytes = ReadLongDataSize(riff, size, out used);
            riff.Skip((long)size + (size & 1) - used, name);
        }

        throw new AudioFormatException($"{riff.Source}: no 'data' chunk among the first {MaxChunks} chunks. Export the clip again.");
    }

    private static void ReadContainer(RiffStream riff)
    {
        Span<byte> header = stackalloc byte[12];
        int read = riff.ReadUpTo(header);
        var id = header[..4];
        bool riffLike = id.SequenceEqual("RIFF"u8) || id.SequenceEqual("RF64"u8) || id.SequenceEqual("BW64"u8);
        if (read < header.Length)
            throw new AudioFormatException($"{riff.Source}: the file has {read} bytes, less than the header of a WAV file. {(read == 0 ? "It is empty" : "It is truncated")}: export or copy the clip again.");
        if (riffLike && header[8..].SequenceEqual("WAVE"u8)) return;
        string what = id switch
        {
            _ when riffLike => $"a RIFF file of type '{RiffStream.NameOf(header[8..])}'",
            _ when id.SequenceEqual("RIFX"u8) => "a big-endian WAV file (RIFX)",
            _ when id.SequenceEqual("fLaC"u8) => "a FLAC file",
            _ when id.SequenceEqual("OggS"u8) => "an Ogg file",
            _ when id.SequenceEqual("FORM"u8) => "an AIFF file",
            _ when id.StartsWith("ID3"u8) || (id[0] == 0xFF && (id[1] & 0xE0) == 0xE0) => "an MP3 file",
            _ when header[4..].StartsWith("ftyp"u8) => "an MP4 file",
            _ => $"something that begins with '{RiffStream.NameOf(id)}'",
        };
        throw new AudioFormatException($"{riff.Source} is {what}, not a WAV file. Convert it to 16-bit PCM WAV.");
    }

    private static WaveFormat ReadFormat(RiffStream riff, uint size, out int used)
    {
        if (size is < WaveFormat.MinChunkBytes or > MaxFormatBytes)
            throw new AudioFormatException($"{riff.Source}: chunk 'fmt ' has a size of {size} bytes; at least {WaveFormat.MinChunkBytes} and at most {MaxFormatBytes} are possible. Export the clip again.");
        used = (int)size;
        var chunk = new byte[used];
        riff.Read(chunk, "chunk 'fmt '");
        return WaveFormat.Parse(chunk, riff.Source);
    }

    /// <summary>The 64-bit size of the 'data' chunk of an RF64 file (EBU Tech 3306).</summary>
    private static long ReadLongDataSize(RiffStream riff, uint size, out int used)
    {
        if (size < SizesBytes) throw new AudioFormatException($"{riff.Source}: chunk 'ds64' has a size of {size} bytes; at least {SizesBytes} are needed. Export the clip again.");
        Span<byte> sizes = stackalloc byte[SizesBytes];
        riff.Read(sizes, "chunk 'ds64'");
        used = SizesBytes;
        long dataBytes = BinaryPrimitives.ReadInt64LittleEndian(sizes[8..]);
        return dataBytes >= 0 ? dataBytes : throw new AudioFormatException($"{riff.Source}: in chunk 'ds64' the data size is impossible. Export the clip again.");
    }

    /// <param name="riff">At the first sample.</param>
    /// <param name="format">How samples are stored.</param>
    /// <param name="declaredBytes">Size of the data; 0 for everything up to the end.</param>
    private static AudioClip ReadSamples(RiffStream riff, WaveFormat format, long declaredBytes)
    {
        long left = declaredBytes == 0 ? long.MaxValue : declaredBytes;
        long expectedBytes = Math.Min(left, riff.Remaining ?? BlockBytes);
        var samples = new float[Math.Min(expectedBytes / format.SampleBytes, MaxSamples)];
        var block = new byte[Math.Max(1, BlockBytes / format.FrameBytes) * format.FrameBytes];
        int count = 0;
        while (left > 0)
        {
            int wanted = (int)Math.Min(left, block.Length);
            int read = riff.ReadUpTo(block.AsSpan(0, wanted));
            left = read < wanted ? 0 : left - read;
            int decoded = read / format.FrameBytes * format.Channels;
            if (decoded > MaxSamples - count)
                throw new AudioFormatException($"{riff.Source}: chunk 'data' has more than {MaxSamples} samples. Cut the clip to the seconds that are needed.");
            if (decoded > samples.Length - count) Array.Resize(ref samples, (int)Math.Min(MaxSamples, Math.Max(2L * samples.Length, count + decoded)));
            WaveSamples.Decode(format.SampleType, block, samples.AsSpan(count, decoded));
            RequireFinite(samples.AsSpan(count, decoded), count, riff.Source);
            count += decoded;
        }

        if (count == 0) throw new AudioFormatException($"{riff.Source}: chunk 'data' holds no sample. Record or export the clip again.");
        return new AudioClip(samples.AsMemory(0, count), format.SampleRate, format.Channels);
    }

    private static void RequireFinite(ReadOnlySpan<float> samples, int offset, string source)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (!float.IsFinite(samples[i])) throw new AudioFormatException($"{source}: in chunk 'data' sample {offset + i} is not a finite number. Export the clip again.");
        }
    }
}
