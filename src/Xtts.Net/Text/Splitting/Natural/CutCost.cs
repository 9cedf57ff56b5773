namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>What cuts and lengths of segments cost. The cheapest way of cutting a text is taken.</summary>
/// <remarks>
/// A segment costs the square of the share of it that stays empty, at most 1: so there are few segments, and they are of like length. Putting a cut where a better one is within a segment's
/// length saves at most two segments; every step between kinds of cut costs more than that, save those between ends of sentences.
/// </remarks>
internal static class CutCost
{
    /// <summary>Cost of a segment in which a heading stands behind another paragraph.</summary>
    public const double OfHeadingWithParagraph = 2;

    private const double InPair = 8;

    private static readonly double[] ByKind = [-2, -0.5, 0, 1.5, 4, 12, 14, 60, 120, 400];

    /// <summary>Cost of a cut behind a piece.</summary>
    public static double Behind(in Piece piece) => ByKind[(int)piece.Break] + (piece.InPair ? InPair : 0);

    /// <summary>Cost of a segment.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="limit">Length of a full one.</param>
    public static double Of(int length, int limit)
    {
        double empty = 1 - (double)Math.Min(length, limit) / limit;
        return empty * empty;
    }
}
