using System.Buffers.Binary;

namespace Xtts.Net.Audio;

/// <summary>Turns the stored samples of a WAV file into single-precision numbers: integers are divided by their full scale (2^15, 2^23, …), so they lie in [-1, 1).</summary>
internal static class WaveSamples
{
    /// <summary>Decodes whole samples.</summary>
    /// <param name="type">How they are stored.</param>
    /// <param name="bytes">The stored samples.</param>
    /// <param name="samples">Receives them.</param>
    public static void Decode(WaveSampleType type, ReadOnlySpan<byte> bytes, Span<float> samples)
    {
        switch (type)
        {
            case WaveSampleType.UInt8:
                for (int i = 0; i < samples.Length; i++) samples[i] = (bytes[i] - 128) / 128f;
                break;
            case WaveSampleType.Int16:
                for (int i = 0; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) / 32768f;
                break;
            case WaveSampleType.Int24:
                for (int i = 0; i < samples.Length; i++) samples[i] = ReadInt24(bytes[(3 * i)..]) / 8388608f;
                break;
            case WaveSampleType.Int32:
                for (int i = 0; i < samples.Length; i++) samples[i] = (float)(BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]) / 2147483648d);
                break;
            case WaveSampleType.Float32:
                for (int i = 0; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
                break;
            case WaveSampleType.Float64:
                for (int i = 0; i < samples.Length; i++) samples[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown sample type.");
        }
    }

    private static int ReadInt24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | (sbyte)bytes[2] << 16;
}
