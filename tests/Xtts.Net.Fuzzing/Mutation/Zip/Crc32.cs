namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>The zip format's checksum (reflected polynomial EDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Shifted((uint)value))];

    /// <summary>Checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint state = uint.MaxValue;
        foreach (byte value in bytes) state = (state >> 8) ^ Table[(state ^ value) & 0xFF];
        return ~state;
    }

    private static uint Shifted(uint state)
    {
        for (int bit = 0; bit < 8; bit++) state = (state >> 1) ^ ((state & 1) * 0xEDB88320);
        return state;
    }
}
