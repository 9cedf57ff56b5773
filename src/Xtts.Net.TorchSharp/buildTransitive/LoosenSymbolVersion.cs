#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;

namespace Xtts.Net.TorchSharp.Build;

/// <summary>
/// Copies a native Linux library and, in the copy, marks one symbol version that it needs as weak, so that it also loads where the system's library does not have that version.
/// </summary>
/// <remarks>
/// Only for a library that names the version and does not use it: no relocation may refer to a symbol of that version, which is checked. The change is one bit, the weak flag of the entry
/// in the table of needed versions (System V gABI, "GNU symbol versioning", Vernaux.vna_flags). The source is only ever read. The build compiles this file with the base library alone.
/// </remarks>
public sealed class LoosenSymbolVersion : Microsoft.Build.Utilities.Task
{
    private const ushort WeakFlag = 2;
    private const uint RelocationTable = 4, RelocationTableWithoutAddends = 9, DynamicSymbolTable = 11, NeededVersionTable = 0x6ffffffe, SymbolVersionTable = 0x6fffffff;

    private byte[] _file = Array.Empty<byte>();

    /// <summary>The library to copy.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Where the copy goes; written when the library can do without the version, deleted when it cannot.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The version, such as <c>GLIBCXX_3.4.32</c>.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <summary>Writes the copy, or says why the library stays as it is.</summary>
    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination))!);
        long flags;
        try
        {
            _file = File.ReadAllBytes(Source);
            flags = FindUnusedVersion();
        }
        catch (InvalidDataException problem)
        {
            File.Delete(Destination);
            Log.LogWarning(
                null, "XTTS0001", null, null, 0, 0, 0, 0,
                "'{0}' is used as it is, because {1}. It may not load on Debian 12 and Ubuntu 22.04. Set the property XttsLoosenTorchSharp to false to end this warning.", Source, problem.Message);
            return true;
        }

        string temporary = Destination + ".tmp";
        File.Copy(Source, temporary, true);
        using (var copy = new FileStream(temporary, FileMode.Open, FileAccess.Write))
        {
            if (flags >= 0)
            {
                copy.Position = flags;
                copy.WriteByte((byte)(_file[flags] | WeakFlag));
            }
        }

        File.SetLastWriteTimeUtc(temporary, DateTime.UtcNow);
        File.Delete(Destination);
        File.Move(temporary, Destination);
        Log.LogMessage(MessageImportance.Low, flags < 0 ? "'{0}' does not insist on {1}." : "'{0}' no longer insists on {1}, which it does not use.", Destination, Version);
        return true;
    }

    // The offset of the flags to change, or -1 when the library does not need the version or needs it weakly already.
    private long FindUnusedVersion()
    {
        bool isLibrary = _file.Length >= 64 && Word(0) == 0x464c457f && _file[4] == 2 && _file[5] == 1 && Half(16) == 3;
        Require(isLibrary, "it is not a 64-bit library of Linux");
        var sections = new List<Section>();
        int count = Half(60);
        for (int i = 0; i < count; i++)
        {
            long header = Offset(40) + (i * Half(58));
            sections.Add(new Section { Index = i, Kind = Word(header + 4), Start = Offset(header + 24), Length = Offset(header + 32), Link = Word(header + 40), EntrySize = Offset(header + 56) });
        }

        var needed = sections.Find(section => section.Kind == NeededVersionTable);
        var symbols = sections.Find(section => section.Kind == DynamicSymbolTable);
        var versions = sections.Find(section => section.Kind == SymbolVersionTable);
        Require(symbols != null && (needed == null || (versions != null && needed.Link < count)), "its table of sections is not complete");
        long entry = needed == null ? -1 : FindVersion(needed, sections[(int)needed.Link]);
        if (entry < 0 || (Half(entry + 4) & WeakFlag) != 0) return -1;

        int version = Half(entry + 6);
        foreach (var table in sections.FindAll(section => section.Kind is RelocationTable or RelocationTableWithoutAddends && section.Link == symbols!.Index))
        {
            Require(table.EntrySize >= 16, "its relocations are not in the known form");
            for (long at = table.Start; at < table.Start + table.Length; at += table.EntrySize)
            {
                long symbol = Word(at + 12);
                Require((Half(versions!.Start + (2 * symbol)) & 0x7fff) != version, $"it really uses a function of {Version}");
            }
        }

        return entry + 4;
    }

    // The entry of the version in the table of needed versions: a list of files, each with a list of versions.
    private long FindVersion(Section needed, Section names)
    {
        for (long file = needed.Start, next = -1; next != 0; file += next)
        {
            next = Word(file + 12);
            long entry = file + Word(file + 8);
            for (int left = Half(file + 2); left > 0; left--)
            {
                if (Name(names.Start + Word(entry + 8)) == Version) return entry;
                entry += Word(entry + 12);
            }
        }

        return -1;
    }

    private string Name(long start)
    {
        int first = Within(start, 1), end = Array.IndexOf(_file, (byte)0, first);
        Require(end >= first, "it ends too early");
        return Encoding.ASCII.GetString(_file, first, end - first);
    }

    private int Half(long at) => _file[Within(at, 2)] | (_file[at + 1] << 8);

    private uint Word(long at) => (uint)(Half(at) | (Half(at + 2) << 16));

    private long Offset(long at)
    {
        Require(Word(at + 4) == 0, "its table of sections points beyond its end");
        return Word(at);
    }

    private int Within(long at, int length)
    {
        Require(at <= _file.Length - length, "it ends too early");
        return (int)at;
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition) throw new InvalidDataException(problem);
    }

    private sealed class Section
    {
        public int Index;
        public uint Kind, Link;
        public long Start, Length, EntrySize;
    }
}
