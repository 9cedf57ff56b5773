using System.Buffers.Binary;

namespace Xtts.Net.Audio;

/// <summary>The bytes in front of the samples of a WAV file.</summary>
internal static class WaveHeader
{
    private const int Pcm = 1, IeeeFloat = 3;
    private const int ContainerBytes = 12, ChunkHeaderBytes = 8, PcmFormatBytes = 16, FloatFormatBytes = 18, FactBytes = 4;

    /// <summary>Makes a header: RIFF, 'fmt ', for floating point 'fact', and the beginning of 'data'.</summary>
    /// <param name="frames">Samples of each channel.</param>
    /// <param name="channels">Number of channels.</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    /// <param name="encoding">How samples are stored.</param>
    /// <exception cref="AudioFormatException">The file would be 4 GiB or more, or a frame 64 KiB or more: the format has no numbers for that.</exception>
    public static byte[] Create(long frames, int channels, int sampleRate, WaveEncoding encoding)
    {
        bool floating = encoding == WaveEncoding.Float32;
        int frameBytes = checked(channels * SampleBytes(encoding));
        if (frameBytes > ushort.MaxValue) throw new AudioFormatException($"A WAV file cannot hold {channels} channels. Write fewer.");
        int formatBytes = floating ? FloatFormatBytes : PcmFormatBytes;
        int headerBytes = ContainerBytes + ChunkHeaderBytes + formatBytes + (floating ? ChunkHeaderBytes + FactBytes : 0) + ChunkHeaderBytes;
        long dataBytes = checked(frames * frameBytes);
        long riffBytes = headerBytes - ChunkHeaderBytes + dataBytes;
        long bytesPerSecond = (long)sampleRate * frameBytes;
        if (riffBytes > uint.MaxValue || bytesPerSecond > uint.MaxValue)
            throw new AudioFormatException($"A WAV file cannot hold {dataBytes} bytes of samples: its sizes end at 4 GiB. Write the sound in parts.");

        var header = new byte[headerBytes];
        var rest = header.AsSpan();
        Write("RIFF"u8, (uint)riffBytes, ref rest);
        Take("WAVE"u8, ref rest);
        Write("fmt "u8, (uint)formatBytes, ref rest);
        BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)(floating ? IeeeFloat : Pcm));
        BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], (ushort)channels);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[4..], (uint)sampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[8..], (uint)bytesPerSecond);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[12..], (ushort)frameBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[14..], (ushort)(8 * SampleBytes(encoding)));
        rest = rest[formatBytes..];
        if (floating)
        {
            Write("fact"u8, FactBytes, ref rest);
            BinaryPrimitives.WriteUInt32LittleEndian(rest, (uint)frames);
            rest = rest[FactBytes..];
        }

        Write("data"u8, (uint)dataBytes, ref rest);
        return header;
    }

    /// <summary>Bytes of one sample of one channel.</summary>
    public static int SampleBytes(WaveEncoding encoding) => encoding == WaveEncoding.Float32 ? sizeof(float) : sizeof(short);

    private static void Write(ReadOnlySpan<byte> name, uint size, ref Span<byte> rest)
    {
        Take(name, ref rest);
        BinaryPrimitives.WriteUInt32LittleEndian(rest, size);
        rest = rest[sizeof(uint)..];
    }

    private static void Take(ReadOnlySpan<byte> name, ref Span<byte> rest)
    {
        name.CopyTo(rest);
        rest = rest[name.Length..];
    }
}
