namespace Xtts.Net.Text.Tokenization;

/// <summary>What becomes of two neighbouring tokens.</summary>
/// <param name="Rank">Position in the list of merges; the lowest rank merges first.</param>
/// <param name="Id">Id of the joined token.</param>
internal readonly record struct BpeMerge(int Rank, int Id)
{
    /// <summary>Key of a pair of neighbours in a table of merges.</summary>
    /// <param name="left">Id of the left token, not negative.</param>
    /// <param name="right">Id of the right token, not negative.</param>
    public static long Pair(int left, int right) => ((long)left << 32) | (uint)right;
}
