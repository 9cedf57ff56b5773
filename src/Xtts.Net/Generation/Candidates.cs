using System.Runtime.InteropServices;

namespace Xtts.Net.Generation;

/// <summary>The codes that filters have left.</summary>
internal static class Candidates
{
    private static readonly int Dropped = BitConverter.SingleToInt32Bits(float.NegativeInfinity);

    /// <summary>Collects the codes whose score is not negative infinity.</summary>
    /// <param name="scores">Scores by code.</param>
    /// <param name="codes">Receives the codes in ascending order; as long as <paramref name="scores"/>.</param>
    /// <returns>The filled part of <paramref name="codes"/>.</returns>
    public static Span<int> Collect(ReadOnlySpan<float> scores, Span<int> codes)
    {
        // As integers the search runs over several codes at a time.
        var bits = MemoryMarshal.Cast<float, int>(scores);
        int count = 0, code = 0;
        while (bits[code..].IndexOfAnyExcept(Dropped) is >= 0 and var skipped)
        {
            code += skipped;
            codes[count++] = code++;
        }

        return codes[..count];
    }
}
