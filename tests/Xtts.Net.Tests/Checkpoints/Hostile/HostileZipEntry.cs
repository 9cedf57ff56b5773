using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>An entry of a zip file under attack: what its local header says, and what the directory says.</summary>
internal sealed class HostileZipEntry(string name, byte[] data)
{
    public byte[] Data { get; } = data;

    public string LocalName { get; set; } = name;

    public string Name { get; set; } = name;

    public ushort LocalFlags { get; set; }

    public ushort Flags { get; set; }

    public ushort LocalMethod { get; set; }

    public ushort Method { get; set; }

    public uint LocalChecksum { get; set; } = Crc32.Of(data);

    public uint Checksum { get; set; } = Crc32.Of(data);

    public uint LocalSize { get; set; } = (uint)data.Length;

    public uint Size { get; set; } = (uint)data.Length;

    public uint PackedSize { get; set; } = (uint)data.Length;

    /// <summary>Where the directory says that the local header lies; where it does lie when not set.</summary>
    public uint? Offset { get; set; }

    public byte[] Extra { get; set; } = [];

    public ushort Disk { get; set; }

    public uint ExternalAttributes { get; set; }
}
