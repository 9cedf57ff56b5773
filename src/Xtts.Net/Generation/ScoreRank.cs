using System.Numerics;

namespace Xtts.Net.Generation;

/// <summary>An integer that orders like a score: the float's bits, the lower 31 of them turned over when it is negative.</summary>
/// <remarks>Both zeros have one rank. Every rank, that of negative infinity too, is above <see cref="int.MinValue"/>.</remarks>
internal static class ScoreRank
{
    /// <summary>Rank of a score.</summary>
    /// <param name="score">Not NaN.</param>
    public static int Of(float score)
    {
        int bits = BitConverter.SingleToInt32Bits(score + 0f);      // -0 + 0 is +0
        return bits ^ ((bits >> 31) & int.MaxValue);
    }

    /// <summary>Ranks of several scores.</summary>
    /// <param name="scores">None is NaN.</param>
    public static Vector<int> Of(Vector<float> scores)
    {
        var bits = Vector.AsVectorInt32(scores + Vector<float>.Zero);
        return bits ^ (Vector.ShiftRightArithmetic(bits, 31) & new Vector<int>(int.MaxValue));
    }
}
