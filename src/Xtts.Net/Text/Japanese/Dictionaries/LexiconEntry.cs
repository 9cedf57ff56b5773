using System.Runtime.InteropServices;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>A word of a compiled lexicon, as its file holds it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct LexiconEntry
{
    /// <summary>Bytes of an entry in the file.</summary>
    public const int Size = 16;

    /// <summary>Its class for the word before it: a column of the connection costs.</summary>
    public readonly ushort LeftId;

    /// <summary>Its class for the word behind it: a row of the connection costs.</summary>
    public readonly ushort RightId;

    /// <summary>Number of its part of speech; unused.</summary>
    public readonly ushort PartOfSpeech;

    /// <summary>What choosing it costs.</summary>
    public readonly short Cost;

    /// <summary>Where its features start among the features, in bytes.</summary>
    public readonly uint Features;

    /// <summary>Unused.</summary>
    public readonly uint Compound;
}
