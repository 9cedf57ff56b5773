using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.TorchSharp.Tests.Build;

/// <summary>A 64-bit Linux library of a few hundred bytes: one needed version, one symbol of it, and one relocation that refers to that symbol or to another.</summary>
internal static class SmallLibrary
{
    public const string Version = "GLIBCXX_3.4.32";

    /// <summary>Where the flags of the needed version lie in the file.</summary>
    public const int FlagsOffset = NeededVersions + 16 + 4;

    // Names, two symbols and the null symbol, their versions, needed versions, one relocation, and the six headers of sections.
    private const int Names = 64, Symbols = 128, SymbolVersions = 208, NeededVersions = 224, Relocations = 256, Headers = 280, HeaderSize = 64;

    public static byte[] Write(bool usesVersion = false, bool needsVersion = true)
    {
        byte[] file = new byte[Headers + (6 * HeaderSize)];
        "\u007fELF\u0002\u0001\u0001"u8.CopyTo(file);
        Half(file, 16, 3);
        Word(file, 40, Headers);
        Half(file, 58, HeaderSize);
        Half(file, 60, 6);

        string names = $"\0libstdc++.so.6\0{(needsVersion ? Version : "GLIBCXX_3.4.21")}\0";
        Encoding.ASCII.GetBytes(names, file.AsSpan(Names));
        Half(file, SymbolVersions + 2, 7);                         // symbol 1 is of the needed version, symbol 2 of none
        Half(file, NeededVersions + 2, 1);
        Word(file, NeededVersions + 4, 1);
        Word(file, NeededVersions + 8, 16);
        Half(file, NeededVersions + 16 + 6, 7);
        Word(file, NeededVersions + 16 + 8, names.IndexOf("GLIBCXX", StringComparison.Ordinal));
        Word(file, Relocations + 12, usesVersion ? 1 : 2);

        Section(file, 1, kind: 3, Names, 64, link: 0, entrySize: 0);
        Section(file, 2, kind: 11, Symbols, 72, link: 1, entrySize: 24);
        Section(file, 3, kind: 0x6fffffff, SymbolVersions, 6, link: 2, entrySize: 2);
        Section(file, 4, kind: 0x6ffffffe, NeededVersions, 32, link: 1, entrySize: 0);
        Section(file, 5, kind: 4, Relocations, 24, link: 2, entrySize: 24);
        return file;
    }

    private static void Section(byte[] file, int index, uint kind, int start, int length, int link, int entrySize)
    {
        int header = Headers + (index * HeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(header + 4), kind);
        Word(file, header + 24, start);
        Word(file, header + 32, length);
        Word(file, header + 40, link);
        Word(file, header + 56, entrySize);
    }

    private static void Half(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);

    private static void Word(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
