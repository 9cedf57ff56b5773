using System.Text;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Byte-pair encoding of single words over code points (Sennrich et al. 2016): the neighbours of lowest rank join first, the leftmost on a tie.</summary>
/// <remarks>A linked list and a priority queue: n log n for a word of n letters, however long. Owns its scratch; not thread-safe.</remarks>
internal sealed class BpeMerger
{
    private const int Unknown = -1;
    private const int Gone = -2;
    private const int None = -1;

    private readonly BpeVocabulary _vocabulary;
    private readonly int _unknownId;
    private readonly PriorityQueue<(int Position, long Pair), long> _candidates = new();
    private int[] _ids = new int[32];
    private int[] _previous = new int[32];
    private int[] _next = new int[32];

    /// <param name="vocabulary">Tokens and merges.</param>
    /// <param name="unknownId">Id that stands for every code point without a token.</param>
    public BpeMerger(BpeVocabulary vocabulary, int unknownId)
    {
        _vocabulary = vocabulary;
        _unknownId = unknownId;
    }

    /// <summary>Appends the ids of a word.</summary>
    /// <param name="word">The word, not empty.</param>
    /// <param name="ids">Receives the ids.</param>
    public void Encode(ReadOnlySpan<char> word, ref IdBuffer ids)
    {
        Split(word);
        while (_candidates.TryDequeue(out var candidate, out _))
        {
            if (PairAt(candidate.Position) == candidate.Pair) Merge(candidate.Position, candidate.Pair);
        }

        for (int position = 0; position != None; position = _next[position]) ids.Add(_ids[position] == Unknown ? _unknownId : _ids[position]);
    }

    private void Split(ReadOnlySpan<char> word)
    {
        if (_ids.Length < word.Length)
        {
            int room = Math.Max(word.Length, _ids.Length * 2);
            (_ids, _previous, _next) = (new int[room], new int[room], new int[room]);
        }

        int count = 0;
        foreach (var codePoint in word.EnumerateRunes())
        {
            _ids[count] = _vocabulary.IdOf(codePoint) is >= 0 and var id ? id : Unknown;
            _previous[count] = count - 1;
            _next[count] = count + 1;
            count++;
        }

        _next[count - 1] = None;
        for (int position = 0; position < count - 1; position++) Offer(position);
    }

    // A candidate whose tokens have changed since is recognised by its pair: texts only grow, so a pair never comes back to its place.
    private void Merge(int left, long pair)
    {
        _vocabulary.TryMerge(pair, out var merge);
        int right = _next[left];
        _ids[left] = merge.Id;
        _ids[right] = Gone;
        _next[left] = _next[right];
        if (_next[right] != None) _previous[_next[right]] = left;
        Offer(left);
        if (_previous[left] != None) Offer(_previous[left]);
    }

    private void Offer(int position)
    {
        long pair = PairAt(position);
        if (pair >= 0 && _vocabulary.TryMerge(pair, out var merge)) _candidates.Enqueue((position, pair), ((long)merge.Rank << 32) | (uint)position);
    }

    private long PairAt(int position)
    {
        int left = _ids[position], next = _next[position];
        return left < 0 || next == None || _ids[next] < 0 ? None : BpeMerge.Pair(left, _ids[next]);
    }
}
