namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Nodes of the part of a text that is not decided yet, and which of them end at each place.</summary>
/// <remarks>Nodes that end at a place are listed newest first. Node 0 is the word that everything follows: the start of the text, or the last word that is decided.</remarks>
internal sealed class Lattice
{
    private const int None = -1;

    private LatticeNode[] _nodes = new LatticeNode[256];
    private int[] _ending = [];     // newest node that ends at _base + index
    private int _base;
    private int _end;               // highest place at which a node ends

    public Lattice()
    {
        Array.Resize(ref _ending, 256);
        Array.Fill(_ending, None);
        Append(new LatticeNode { Previous = None });
    }

    /// <summary>Number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>Highest place at which a word ends.</summary>
    public int End => _end;

    /// <summary>Place behind the last word that is decided.</summary>
    public int Base => _base;

    /// <summary>A node.</summary>
    public ref LatticeNode this[int index] => ref _nodes[index];

    /// <summary>Newest node that ends at a place, -1 for none; the others are behind its <see cref="LatticeNode.NextEnding"/>.</summary>
    public int EndingAt(int place) => (uint)(place - _base) < (uint)_ending.Length ? _ending[place - _base] : None;

    /// <summary>Adds a word with the cheapest way to it.</summary>
    public void Append(LatticeNode node)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, checked(Count * 2));
        int at = node.End - _base;
        if (at >= _ending.Length)
        {
            int old = _ending.Length;
            Array.Resize(ref _ending, Math.Max(checked(at + 1), old * 2));
            Array.Fill(_ending, None, old, _ending.Length - old);
        }

        node.NextEnding = _ending[at];
        _ending[at] = Count;
        _nodes[Count++] = node;
        _end = Math.Max(_end, node.End);
    }

    /// <summary>The word that every way through the words from a place on comes by; 0 when nothing is decided yet.</summary>
    /// <param name="place">Words that end at it or behind it may still be part of the cheapest way.</param>
    public int FindCommonWord(int place)
    {
        var marked = new bool[Count];
        int open = 0;
        for (int i = Count - 1; i > 0; i--)
        {
            if (!marked[i] && _nodes[i].End >= place)
            {
                marked[i] = true;
                open++;
            }
        }

        // A word follows words with lower numbers only: taken from the highest down, the last one that is open is common to all.
        for (int i = Count - 1; i > 0; i--)
        {
            if (!marked[i]) continue;
            if (open == 1) return i;
            open--;
            int previous = _nodes[i].Previous;
            if (previous == 0) return 0;
            if (marked[previous]) continue;
            marked[previous] = true;
            open++;
        }

        return 0;
    }

    /// <summary>Decides for a word: it becomes node 0, and only words that follow it and may still matter stay.</summary>
    /// <param name="word">The word.</param>
    /// <param name="place">Words that end at it or behind it may still matter.</param>
    public void Decide(int word, int place)
    {
        var kept = new int[Count];          // new number of a node, 0 for none: node 0 itself is not looked up
        kept[word] = 1;
        var needed = new bool[Count];
        for (int i = Count - 1; i > word; i--)
        {
            needed[i] |= _nodes[i].End >= place && Follows(i, word);
            if (needed[i]) needed[_nodes[i].Previous] = true;
        }

        var decided = _nodes[word];
        decided.Previous = None;
        var old = _nodes;
        int count = Count;
        _nodes = new LatticeNode[Math.Max(256, old.Length / 2)];
        Array.Fill(_ending, None);
        _base = decided.End;
        _end = 0;
        Count = 0;
        Append(decided);
        for (int i = word + 1; i < count; i++)
        {
            if (!needed[i]) continue;
            var node = old[i];
            node.Previous = kept[node.Previous] - 1;
            kept[i] = Count + 1;
            Append(node);
        }
    }

    private bool Follows(int node, int word)
    {
        while (node > word) node = _nodes[node].Previous;
        return node == word;
    }
}
