namespace Xtts.Net.Text.Japanese.Words;

/// <summary>A word in the lattice of all ways to read a text, with the cheapest way to it.</summary>
internal struct LatticeNode
{
    /// <summary>First byte of its spelling.</summary>
    public int Start;

    /// <summary>The byte behind it.</summary>
    public int End;

    /// <summary>Index of its entry in the lexicon, or among the unknown words.</summary>
    public int Entry;

    /// <summary>Node of the word before it on the cheapest way; -1 for none.</summary>
    public int Previous;

    /// <summary>Next node that ends at the same place; -1 for none.</summary>
    public int NextEnding;

    /// <summary>Cost of the cheapest way up to this word and with it.</summary>
    public long Cost;

    /// <summary>Its class for the word behind it.</summary>
    public ushort RightId;

    /// <summary>Category of its first character.</summary>
    public byte Category;

    /// <summary>Whether the lexicon has it.</summary>
    public bool IsKnown;
}
