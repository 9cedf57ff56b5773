using System.Buffers.Binary;
using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation;

/// <summary>Numbers at which readers go wrong: limits of types, and neighbours, doubles and opposites of what stood there.</summary>
internal static class InterestingNumbers
{
    private static readonly long[] Fixed =
    [
        0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 63, 64, 100, 127, 128, 255, 256, 1000, 1023, 1024, 4095, 4096, 32767, 32768, 65535, 65536, 1 << 20, 1 << 24, 1 << 28,
        int.MaxValue, 1L << 31, uint.MaxValue, 1L << 32, (1L << 32) + 1, 1L << 61, 1L << 62, (1L << 62) + 1, long.MaxValue, long.MinValue, -1, -2, -128, -32768, int.MinValue,
    ];

    /// <summary>A number to put where <paramref name="current"/> stands.</summary>
    public static long Near(long current, CaseRandom random) => random.Below(10) switch
    {
        0 => unchecked(current + 1),
        1 => unchecked(current - 1),
        2 => unchecked(current * 2),
        3 => current / 2,
        4 => unchecked(-current),
        5 => unchecked(current + random.Below(1 << (1 + random.Below(16)))),
        6 => (long)random.Next() >> random.Below(64),
        _ => random.Pick(Fixed),
    };

    /// <summary>Replaces a little-endian number of 1 to 8 bytes in place.</summary>
    public static void Replace(Span<byte> field, CaseRandom random)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        field.CopyTo(wide);
        BinaryPrimitives.WriteInt64LittleEndian(wide, Near(BinaryPrimitives.ReadInt64LittleEndian(wide), random));
        wide[..field.Length].CopyTo(field);
    }
}
