using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>Changes one number in one record of an archive and repairs nothing.</summary>
internal sealed class ArchiveFieldMutator : IMutator
{
    // Fields as (offset, width) after each signature; lengths, sizes and offsets stand more than once, for they matter most.
    private static readonly Dictionary<uint, (int Offset, int Width)[]> Records = new()
    {
        [0x04034B50] = [(6, 2), (8, 2), (14, 4), (18, 4), (18, 4), (22, 4), (26, 2), (26, 2), (28, 2), (28, 2)],
        [0x02014B50] = [(8, 2), (10, 2), (16, 4), (20, 4), (20, 4), (24, 4), (24, 4), (28, 2), (28, 2), (30, 2), (30, 2), (32, 2), (34, 2), (42, 4), (42, 4), (48, 2), (50, 8)],
        [0x06054B50] = [(4, 2), (6, 2), (8, 2), (10, 2), (10, 2), (12, 4), (12, 4), (16, 4), (16, 4), (20, 2)],
        [0x06064B50] = [(4, 8), (16, 4), (20, 4), (24, 8), (32, 8), (32, 8), (40, 8), (40, 8), (48, 8), (48, 8)],
        [0x07064B50] = [(4, 4), (8, 8), (8, 8), (16, 4)],
    };

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        var found = new List<(int Position, uint Signature)>();
        for (int at = 0; at + 4 <= content.Length; at++)
        {
            if (content[at] == 'P' && content[at + 1] == 'K' && Records.ContainsKey(BitConverter.ToUInt32(content, at))) found.Add((at, BitConverter.ToUInt32(content, at)));
        }

        if (found.Count == 0) return null;

        // Half of the time the last records: there are few of them among many entries.
        var (position, signature) = random.OneIn(2) ? random.Pick(found) : found[^(1 + random.Below(Math.Min(4, found.Count)))];
        var (offset, width) = random.Pick(Records[signature]);
        if (position + offset + width > content.Length) return null;
        byte[] changed = [.. content];
        InterestingNumbers.Replace(changed.AsSpan(position + offset, width), random);
        return changed;
    }
}
