using System.Buffers.Binary;
using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>What a zip file is that the checkpoint reader refuses.</summary>
internal static class ZipContents
{
    private const int LocalHeader = 30;
    private const int LongestTail = 22 + ushort.MaxValue;

    /// <summary>Whether the directory at its end is missing, so that the file must have been cut off.</summary>
    public static bool IsTruncated(CheckpointFile file)
    {
        byte[] tail = file.Read(Math.Max(0, file.Length - LongestTail), (int)Math.Min(file.Length, LongestTail));
        return tail.AsSpan().IndexOf("PK\x05\x06"u8) < 0;
    }

    /// <summary>Whether the first entry is compressed, as programs that pack files do and torch.save never does.</summary>
    public static bool IsPacked(CheckpointFile file)
    {
        if (file.Length < LocalHeader) return false;
        byte[] header = file.Read(0, LocalHeader);
        return BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) != 0;
    }

    /// <summary>Whether it holds the pickle that torch.save writes.</summary>
    /// <exception cref="CheckpointFormatException">Its directory is damaged.</exception>
    public static bool HasPickle(CheckpointFile file, CancellationToken cancellationToken)
    {
        foreach (ref readonly var entry in ZipDirectory.Read(file, cancellationToken).Entries)
        {
            if (entry.Name == "data.pkl" || entry.Name.EndsWith("/data.pkl", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
