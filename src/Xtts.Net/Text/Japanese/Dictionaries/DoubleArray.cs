using System.Runtime.InteropServices;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>A trie in two parallel arrays (Aoe 1989), as Darts writes it: from a state, byte <c>c</c> leads to unit <c>base + c + 1</c> when that unit's check is <c>base</c>.</summary>
/// <remarks>A word ends in a state whose unit at <c>base</c> has a negative base: the low 8 bits of <c>-base - 1</c> count its entries, the others are the index of the first.</remarks>
internal readonly ref struct DoubleArray
{
    /// <summary>Bytes of a unit.</summary>
    public const int UnitSize = 8;

    private readonly string _name;
    private readonly ReadOnlySpan<Unit> _units;

    public DoubleArray(string name, ReadOnlySpan<byte> bytes)
    {
        _name = name;
        _units = MemoryMarshal.Cast<byte, Unit>(bytes);
    }

    /// <summary>Finds the words that a text starts with, shortest first, as many as there is room for.</summary>
    public int FindPrefixes(ReadOnlySpan<byte> text, Span<PrefixMatch> matches)
    {
        int found = 0, state = At(0).Base;
        for (int length = 0; ; length++)
        {
            if (TryGetWord(state, length, out var match))
            {
                if (found == matches.Length) return found;
                matches[found++] = match;
            }

            if (length == text.Length || !TryStep(ref state, text[length])) return found;
        }
    }

    /// <summary>Finds the words that are written so.</summary>
    public PrefixMatch Find(ReadOnlySpan<byte> word)
    {
        int state = At(0).Base;
        foreach (byte letter in word)
        {
            if (!TryStep(ref state, letter)) return default;
        }

        return TryGetWord(state, word.Length, out var match) ? match : default;
    }

    private bool TryStep(ref int state, byte letter)
    {
        long next = (long)state + letter + 1;
        if ((ulong)next >= (ulong)_units.Length) return state < 0 ? throw Damaged() : false;
        var unit = _units[(int)next];
        if (unit.Check != (uint)state) return false;
        state = unit.Base;
        return true;
    }

    private bool TryGetWord(int state, int length, out PrefixMatch match)
    {
        var unit = At(state);
        int value = -unit.Base - 1;
        bool isWord = unit.Check == (uint)state && unit.Base < 0;
        match = isWord ? new PrefixMatch(length, value >> 8, value & 0xff) : default;
        return isWord && length > 0;
    }

    private Unit At(int index) => (uint)index < (uint)_units.Length ? _units[index] : throw Damaged();

    private JapaneseDictionaryException Damaged() => new($"'{_name}' is damaged: its double array leads outside itself. Copy or install the dictionary again.");

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly struct Unit
    {
        public readonly int Base;
        public readonly uint Check;
    }
}
