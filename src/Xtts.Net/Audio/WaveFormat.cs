using System.Buffers.Binary;

namespace Xtts.Net.Audio;

/// <summary>What the 'fmt ' chunk of a WAV file says.</summary>
/// <param name="SampleType">How a sample is stored.</param>
/// <param name="Channels">Number of channels, at least 1.</param>
/// <param name="SampleRate">Sample rate in Hz, at least 1.</param>
/// <param name="FrameBytes">Bytes of one sample of every channel.</param>
internal readonly record struct WaveFormat(WaveSampleType SampleType, int Channels, int SampleRate, int FrameBytes)
{
    /// <summary>Length of the chunk without extension.</summary>
    public const int MinChunkBytes = 16;

    private const ushort Pcm = 1, IeeeFloat = 3, Extensible = 0xFFFE;
    private const int ExtensibleBytes = 40, SubFormatOffset = 24;

    /// <summary>The fixed end of a sub-format identifier that carries a plain format code in its first two bytes.</summary>
    private static ReadOnlySpan<byte> SubFormatSuffix => [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    /// <summary>Bytes of one sample of one channel.</summary>
    public int SampleBytes => FrameBytes / Channels;

    /// <summary>Reads the chunk.</summary>
    /// <param name="chunk">Its content, at least <see cref="MinChunkBytes"/> long.</param>
    /// <param name="source">What is read, for messages.</param>
    /// <exception cref="AudioFormatException">A field is impossible or not supported.</exception>
    public static WaveFormat Parse(ReadOnlySpan<byte> chunk, string source)
    {
        ushort code = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        uint sampleRate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if (code == Extensible) code = ReadSubFormat(chunk, source);
        if (channels == 0) throw Bad(source, "the number of channels is 0", "Export the clip again.");
        if (sampleRate is 0 or > WaveReader.MaxSampleRate)
            throw Bad(source, $"the sample rate is {sampleRate} Hz", $"Rates from 1 to {WaveReader.MaxSampleRate} Hz can be read.");
        var type = SampleTypeOf(code, bits, source);
        int expectedFrameBytes = channels * BytesOf(type);
        if (frameBytes != expectedFrameBytes)
            throw Bad(source, $"the block alignment is {frameBytes} bytes, but {channels} channels of {bits} bits take {expectedFrameBytes}", "Export the clip again.");
        return new WaveFormat(type, channels, (int)sampleRate, frameBytes);
    }

    private static ushort ReadSubFormat(ReadOnlySpan<byte> chunk, string source)
    {
        if (chunk.Length < ExtensibleBytes)
            throw Bad(source, $"the extensible format needs {ExtensibleBytes} bytes and has {chunk.Length}", "Export the clip again.");
        if (!chunk.Slice(SubFormatOffset + 2, SubFormatSuffix.Length).SequenceEqual(SubFormatSuffix))
            throw Bad(source, "the sub-format identifier is unknown", "Convert the clip to 16-bit PCM.");
        return BinaryPrimitives.ReadUInt16LittleEndian(chunk[SubFormatOffset..]);
    }

    // Odd depths such as 12 or 20 bits stand left-justified in the next whole byte, so the container decides.
    private static WaveSampleType SampleTypeOf(ushort code, int bits, string source) => (code, bits) switch
    {
        (Pcm, >= 1 and <= 8) => WaveSampleType.UInt8,
        (Pcm, > 8 and <= 16) => WaveSampleType.Int16,
        (Pcm, > 16 and <= 24) => WaveSampleType.Int24,
        (Pcm, > 24 and <= 32) => WaveSampleType.Int32,
        (IeeeFloat, 32) => WaveSampleType.Float32,
        (IeeeFloat, 64) => WaveSampleType.Float64,
        (Pcm or IeeeFloat, _) => throw Bad(source, $"a sample has {bits} bits", "PCM of up to 32 bits and float of 32 or 64 bits can be read: convert the clip."),
        _ => throw Bad(source, $"the format is {NameOf(code)}", "PCM and float can be read: convert the clip to 16-bit PCM."),
    };

    private static int BytesOf(WaveSampleType type) => type switch
    {
        WaveSampleType.UInt8 => 1,
        WaveSampleType.Int16 => 2,
        WaveSampleType.Int24 => 3,
        WaveSampleType.Float64 => 8,
        _ => 4,
    };

    private static string NameOf(ushort code) => code switch
    {
        2 => "Microsoft ADPCM (2)",
        6 => "A-law (6)",
        7 => "mu-law (7)",
        0x11 => "IMA ADPCM (17)",
        0x31 => "GSM 6.10 (49)",
        0x55 => "MP3 (85)",
        _ => $"unknown ({code})",
    };

    private static AudioFormatException Bad(string source, string what, string advice) => new($"{source}: in chunk 'fmt ' {what}. {advice}");
}
