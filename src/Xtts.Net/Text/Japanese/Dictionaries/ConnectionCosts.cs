using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>What it costs that one word follows another (<c>matrix.bin</c>): two 16-bit sizes, then a row of costs for every class of the word behind. A view.</summary>
internal readonly ref struct ConnectionCosts
{
    private readonly ReadOnlySpan<short> _costs;

    /// <exception cref="JapaneseDictionaryException">The file is cut short or no such matrix.</exception>
    public ConnectionCosts(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 4)
        {
            LeftSize = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            RightSize = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        }

        if (LeftSize == 0 || RightSize == 0 || bytes.Length != 4 + (2L * LeftSize * RightSize))
            throw new JapaneseDictionaryException($"'{name}' is damaged or no matrix of connection costs: it has {bytes.Length} bytes, its sizes are {LeftSize} and {RightSize}. Copy or install the dictionary again.");
        _costs = MemoryMarshal.Cast<byte, short>(bytes[4..]);
    }

    /// <summary>Classes of the word before.</summary>
    public int LeftSize { get; }

    /// <summary>Classes of the word behind.</summary>
    public int RightSize { get; }

    /// <summary>Costs of every word before, by its <see cref="LexiconEntry.RightId"/>, for one class of the word behind.</summary>
    /// <param name="leftId"><see cref="LexiconEntry.LeftId"/> of the word behind, below <see cref="RightSize"/>.</param>
    public ReadOnlySpan<short> Before(int leftId) => _costs.Slice(leftId * LeftSize, LeftSize);
}
