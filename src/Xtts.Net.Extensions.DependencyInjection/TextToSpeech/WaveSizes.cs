using System.Buffers.Binary;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>The lengths in the header of a WAV file that <see cref="Audio.WaveWriter"/> made. A stream does not know them when it begins; readers take the highest number for "until the end".</summary>
internal static class WaveSizes
{
    private const int RiffSize = 4, ChunkHeader = 8, Format = 12;

    /// <summary>Writes "until the end".</summary>
    /// <param name="wave">A file, or its beginning.</param>
    /// <param name="headerBytes">Length of its header.</param>
    public static void Forget(Span<byte> wave, int headerBytes) => Write(wave, headerBytes, uint.MaxValue, uint.MaxValue, uint.MaxValue);

    /// <summary>Writes the real lengths into a file that was streamed and is whole now. Anything else stays as it is.</summary>
    /// <param name="wave">The bytes.</param>
    public static void Complete(Span<byte> wave)
    {
        int header = HeaderBytes(wave);
        if (header == 0 || BinaryPrimitives.ReadUInt32LittleEndian(wave[RiffSize..]) != uint.MaxValue) return;
        int data = wave.Length - header;
        int frame = BinaryPrimitives.ReadUInt16LittleEndian(wave[(Format + ChunkHeader + 12)..]);
        Write(wave, header, (uint)(wave.Length - ChunkHeader), (uint)data, (uint)(data / Math.Max(frame, 1)));
    }

    /// <summary>Length of a header that has a format, perhaps a count of frames, and then the samples; 0 for anything else.</summary>
    public static int HeaderBytes(ReadOnlySpan<byte> wave)
    {
        if (wave.Length < Format + ChunkHeader || !wave.StartsWith("RIFF"u8)) return 0;
        int position = Format;
        while (position + ChunkHeader <= wave.Length)
        {
            if (wave[position..].StartsWith("data"u8)) return position + ChunkHeader;
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(wave[(position + 4)..]);
            if (size > 64) return 0;
            position += ChunkHeader + (int)size;
        }

        return 0;
    }

    private static void Write(Span<byte> wave, int headerBytes, uint riff, uint data, uint frames)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(wave[RiffSize..], riff);
        BinaryPrimitives.WriteUInt32LittleEndian(wave[(headerBytes - 4)..], data);
        int fact = headerBytes - ChunkHeader - 4;
        if (fact >= ChunkHeader && wave[(fact - ChunkHeader)..].StartsWith("fact"u8)) BinaryPrimitives.WriteUInt32LittleEndian(wave[fact..], frames);
    }
}
