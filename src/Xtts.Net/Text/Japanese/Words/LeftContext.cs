namespace Xtts.Net.Text.Japanese.Words;

/// <summary>The words that end at a place, one for each class: of words of one class only the cheapest can be on the cheapest way. Made for reuse; not thread-safe.</summary>
internal sealed class LeftContext
{
    private readonly int[] _slotOfClass;        // where a class stands, for the current stamp
    private readonly int[] _stampOfClass;
    private readonly List<(long Cost, int Class, int Node)> _words = [];
    private int _stamp;

    /// <param name="classes">Number of classes.</param>
    public LeftContext(int classes)
    {
        _slotOfClass = new int[classes];
        _stampOfClass = new int[classes];
    }

    /// <summary>Gathers the words that end at a place.</summary>
    public void Gather(Lattice lattice, int place)
    {
        _words.Clear();
        _stamp++;
        for (int i = lattice.EndingAt(place); i >= 0; i = lattice[i].NextEnding)
        {
            ref var node = ref lattice[i];
            if (_stampOfClass[node.RightId] == _stamp)
            {
                // Ways of one cost keep the order of the list: a cheaper word takes its own place, not that of the one it drops.
                int slot = _slotOfClass[node.RightId];
                if (_words[slot].Cost <= node.Cost) continue;
                _words[slot] = (long.MaxValue, -1, -1);
            }

            _stampOfClass[node.RightId] = _stamp;
            _slotOfClass[node.RightId] = _words.Count;
            _words.Add((node.Cost, node.RightId, i));
        }

        _words.RemoveAll(static word => word.Node < 0);
    }

    /// <summary>The word that is cheapest with the cost of what follows; of several, the first.</summary>
    /// <param name="costs">Cost of what follows, by class.</param>
    /// <param name="cost">Cost up to it with that.</param>
    public int FindBest(ReadOnlySpan<short> costs, out long cost)
    {
        int best = -1;
        cost = long.MaxValue;
        foreach (var word in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words))
        {
            long sum = word.Cost + costs[word.Class];
            if (sum >= cost) continue;
            cost = sum;
            best = word.Node;
        }

        return best;
    }
}
