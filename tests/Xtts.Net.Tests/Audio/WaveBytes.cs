using System.Text;

namespace Xtts.Net.Tests.Audio;

/// <summary>WAV files built by hand, field by field, so that every field can be wrong.</summary>
internal sealed record WaveBytes
{
    public string Container { get; init; } = "RIFF";

    public string Form { get; init; } = "WAVE";

    public uint? RiffSize { get; init; }

    public ushort Code { get; init; } = 1;

    public ushort Channels { get; init; } = 1;

    public uint SampleRate { get; init; } = 22050;

    public ushort Bits { get; init; } = 16;

    public ushort? BlockAlign { get; init; }

    /// <summary>The fmt chunk's bytes after the first 16.</summary>
    public byte[] Extension { get; init; } = [];

    public uint? FormatSize { get; init; }

    /// <summary>Whole chunks between container and format.</summary>
    public byte[] Before { get; init; } = [];

    /// <summary>Whole chunks between format and data.</summary>
    public byte[] Between { get; init; } = [];

    public byte[] Data { get; init; } = [];

    public uint? DataSize { get; init; }

    /// <summary>Whatever follows the data.</summary>
    public byte[] After { get; init; } = [];

    public byte[] ToArray()
    {
        byte[] format = [.. U16(Code), .. U16(Channels), .. U32(SampleRate), .. U32(0), .. U16(BlockAlign ?? (ushort)(Channels * Bits / 8)), .. U16(Bits), .. Extension];
        byte[] body =
        [
            .. Text(Form), .. Before, .. Text("fmt "), .. U32(FormatSize ?? (uint)format.Length), .. format, .. Between,
            .. Text("data"), .. U32(DataSize ?? (uint)Data.Length), .. Data, .. After,
        ];
        return [.. Text(Container), .. U32(RiffSize ?? (uint)body.Length), .. body];
    }

    /// <summary>The fmt extension of WAVE_FORMAT_EXTENSIBLE for a format code.</summary>
    public static byte[] Extensible(ushort subFormat, ushort validBits) =>
        [.. U16(22), .. U16(validBits), .. U32(0), .. U16(subFormat), 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    public static byte[] Chunk(string name, uint size, params byte[] content) => [.. Text(name), .. U32(size), .. content];

    public static byte[] Int16(params short[] samples) => [.. samples.SelectMany(BitConverter.GetBytes)];

    public static byte[] U16(ushort value) => BitConverter.GetBytes(value);

    public static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
}
