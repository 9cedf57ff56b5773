using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation;

/// <summary>Changes that know nothing of the format: flips, numbers, cuts, copies, splices with another seed file.</summary>
/// <param name="seeds">Files to splice with.</param>
internal sealed class ByteMutator(IReadOnlyList<byte[]> seeds) : IMutator
{
    /// <inheritdoc/>
    public byte[] Mutate(byte[] content, CaseRandom random)
    {
        if (content.Length == 0) return random.Pick(seeds);
        return random.Below(9) switch
        {
            0 => Changed(content, bytes => bytes[random.Below(bytes.Length)] ^= (byte)(1 << random.Below(8))),
            1 => Changed(content, bytes => bytes[random.Below(bytes.Length)] = (byte)random.Next()),
            2 => Changed(content, bytes => ReplaceNumber(bytes, random)),
            3 => Changed(content, bytes => Fill(bytes, random)),
            4 => content[..random.Below(content.Length)],
            5 => [.. content, .. new byte[1 + random.Below(64)]],
            6 => Without(content, random.Run(content.Length)),
            7 => Duplicated(content, random),
            _ => Spliced(content, random.Pick(seeds), random),
        };
    }

    private static byte[] Changed(byte[] content, Action<byte[]> change)
    {
        byte[] bytes = [.. content];
        change(bytes);
        return bytes;
    }

    private static void ReplaceNumber(byte[] bytes, CaseRandom random)
    {
        int width = Math.Min(1 << random.Below(4), bytes.Length);
        InterestingNumbers.Replace(bytes.AsSpan(random.Below(bytes.Length - width + 1), width), random);
    }

    private static void Fill(byte[] bytes, CaseRandom random)
    {
        var (start, length) = random.Run(bytes.Length);
        bytes.AsSpan(start, length).Fill(random.Pick<byte>([0, 0xFF, (byte)'A', (byte)random.Next()]));
    }

    private static byte[] Without(byte[] content, (int Start, int Length) run) => [.. content[..run.Start], .. content[(run.Start + run.Length)..]];

    private static byte[] Duplicated(byte[] content, CaseRandom random)
    {
        var (start, length) = random.Run(content.Length);
        int at = random.Below(content.Length + 1);
        return [.. content[..at], .. content.AsSpan(start, length), .. content[at..]];
    }

    private static byte[] Spliced(byte[] content, byte[] other, CaseRandom random) =>
        [.. content[..random.Below(content.Length + 1)], .. other[random.Below(other.Length)..]];
}
