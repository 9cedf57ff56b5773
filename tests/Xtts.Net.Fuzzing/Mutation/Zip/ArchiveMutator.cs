using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>Changes the entries of an archive; offsets, sizes and checksums fit the change.</summary>
internal sealed class ArchiveMutator : IMutator
{
    private static readonly string[] Names = ["data.pkl", "archive/data.pkl", "archive/byteorder", "archive/data/0", "a/constants.pkl", "../x", "/x", "a\\b", "", "archive/", "\0"];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        if (ArchiveImage.TryParse(content) is not { Entries.Count: > 0 } image) return null;
        var entries = image.Entries;
        int at = random.Below(entries.Count);
        var entry = entries[at];
        switch (random.Below(11))
        {
            case 0: entries.RemoveAt(at); break;
            case 1: entries.Insert(random.Below(entries.Count + 1), entry); break;
            case 2: entries[at] = entry with { Name = System.Text.Encoding.UTF8.GetBytes(random.Pick(Names)) }; break;
            case 3: entries[at] = entry with { Name = ChangedByte(entry.Name, random) }; break;
            case 4: entries[at] = entry with { Data = entries[random.Below(entries.Count)].Data }; break;
            case 5: entries[at] = entry with { Data = entry.Data[..random.Below(entry.Data.Length + 1)] }; break;
            case 6: entries[at] = entry with { Data = ChangedByte(entry.Data, random) }; break;
            case 7: entries[at] = entry with { Flags = (ushort)(entry.Flags ^ (1 << random.Below(16))) }; break;
            case 8: entries[at] = entry with { IsWide = !entry.IsWide }; break;
            case 9: image.HasWideEnd = !image.HasWideEnd; break;
            default: image.Comment = new byte[random.Below(300)]; break;
        }

        return ArchiveWriter.Write(image);
    }

    private static byte[] ChangedByte(byte[] bytes, CaseRandom random)
    {
        if (bytes.Length == 0) return [(byte)random.Next()];
        byte[] changed = [.. bytes];
        changed[random.Below(changed.Length)] = (byte)random.Next();
        return changed;
    }
}
