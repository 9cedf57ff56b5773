namespace Xtts.Net.Text.Tokenization;

/// <summary>Merges by pair: a hash table with open addressing, at most half full. Immutable, thread-safe.</summary>
/// <remarks>Keys of the platform's table would be hashed by left id xor right id, which sends all pairs of a vocabulary to as many places as it has ids.</remarks>
internal sealed class MergeTable
{
    private const long Empty = -1;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly long[] _pairs;
    private readonly BpeMerge[] _merges;
    private readonly int _shift;

    /// <param name="merges">Merges by <see cref="BpeMerge.Pair"/>.</param>
    public MergeTable(IReadOnlyCollection<KeyValuePair<long, BpeMerge>> merges)
    {
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * merges.Count, 4));
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)capacity);
        _pairs = new long[capacity];
        _merges = new BpeMerge[capacity];
        Array.Fill(_pairs, Empty);
        foreach (var (pair, merge) in merges)
        {
            int place = PlaceOf(pair);
            (_pairs[place], _merges[place]) = (pair, merge);
        }
    }

    /// <summary>The merge of a pair, when there is one.</summary>
    public bool TryGet(long pair, out BpeMerge merge)
    {
        int place = PlaceOf(pair);
        merge = _merges[place];
        return _pairs[place] == pair;
    }

    // Where the pair is, or would be put.
    private int PlaceOf(long pair)
    {
        int place = (int)(unchecked((ulong)pair * Golden) >> _shift);
        while (_pairs[place] != pair && _pairs[place] != Empty) place = (place + 1) & (_pairs.Length - 1);
        return place;
    }
}
