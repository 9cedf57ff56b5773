using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Audio;

/// <summary>Changes a RIFF file chunk by chunk; sizes fit the change unless the change is a size.</summary>
internal sealed class RiffMutator : IMutator
{
    // Fields of the 'fmt ' chunk as (offset, width): format, channels, rate, bytes a second, block alignment, bits, and those of the extension.
    private static readonly (int Offset, int Width)[] FormatFields = [(0, 2), (2, 2), (2, 2), (4, 4), (4, 4), (8, 4), (12, 2), (12, 2), (14, 2), (16, 2), (18, 2), (24, 2)];
    private static readonly string[] Names = ["fmt ", "data", "ds64", "LIST", "fact", "JUNK", "\0\0\0\0"];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        if (RiffImage.TryParse(content) is not { Chunks.Count: > 0 } image) return null;
        var chunks = image.Chunks;
        int at = random.Below(chunks.Count);
        var chunk = chunks[at];
        switch (random.Below(10))
        {
            case 0: chunks.RemoveAt(at); break;
            case 1: chunks.Insert(random.Below(chunks.Count + 1), chunk); break;
            case 2: (chunks[at], chunks[0]) = (chunks[0], chunk); break;
            case 3: chunks[at] = chunk with { DeclaredSize = (uint)InterestingNumbers.Near(chunk.Content.Length, random) }; break;
            case 4: chunks[at] = chunk with { Content = chunk.Content[..random.Below(chunk.Content.Length + 1)] }; break;
            case 5: chunks.Insert(at, new RiffChunk(System.Text.Encoding.ASCII.GetBytes(random.Pick(Names)), new byte[random.Below(64)])); break;
            case 6: return LongForm(image, random);
            case 7: return ConsistentFormat(image, random);
            default: ChangeFormat(chunks, random); break;
        }

        return image.ToArray();
    }

    private static void ChangeFormat(List<RiffChunk> chunks, CaseRandom random)
    {
        int at = chunks.FindIndex(chunk => chunk.Name.AsSpan().SequenceEqual("fmt "u8));
        var (offset, width) = random.Pick(FormatFields);
        if (at < 0 || chunks[at].Content.Length < offset + width) return;
        byte[] format = [.. chunks[at].Content];
        InterestingNumbers.Replace(format.AsSpan(offset, width), random);
        chunks[at] = chunks[at] with { Content = format };
    }

    // Any rate and number of channels with the block alignment they need, so that the samples are decoded.
    private static byte[] ConsistentFormat(RiffImage image, CaseRandom random)
    {
        int at = image.Chunks.FindIndex(chunk => chunk.Name.AsSpan().SequenceEqual("fmt "u8));
        if (at < 0 || image.Chunks[at].Content.Length < 16) return image.ToArray();
        byte[] format = [.. image.Chunks[at].Content];
        ushort channels = (ushort)(random.OneIn(4) ? InterestingNumbers.Near(2, random) : random.Below(4)), bits = random.Pick<ushort>([8, 16, 24, 32]);
        uint rate = random.OneIn(4) ? (uint)InterestingNumbers.Near(22050, random) : random.Pick<uint>([1, 8000, 16000, 22050, 44100, 48000]);
        BitConverter.TryWriteBytes(format.AsSpan(2), channels);
        BitConverter.TryWriteBytes(format.AsSpan(4), rate);
        BitConverter.TryWriteBytes(format.AsSpan(12), (ushort)(channels * bits / 8));
        BitConverter.TryWriteBytes(format.AsSpan(14), bits);
        image.Chunks[at] = image.Chunks[at] with { Content = format };
        return image.ToArray();
    }

    // RF64: sizes stand in a chunk of their own, the 32-bit ones are saturated.
    private static byte[] LongForm(RiffImage image, CaseRandom random)
    {
        byte[] sizes = new byte[28];
        int data = image.Chunks.FindIndex(chunk => chunk.Name.AsSpan().SequenceEqual("data"u8));
        if (data >= 0)
        {
            long length = image.Chunks[data].Content.Length;
            BitConverter.TryWriteBytes(sizes.AsSpan(8), random.OneIn(2) ? length : InterestingNumbers.Near(length, random));
            image.Chunks[data] = image.Chunks[data] with { DeclaredSize = uint.MaxValue };
        }

        image.Chunks.Insert(0, new RiffChunk("ds64"u8.ToArray(), sizes));
        return (image with { Container = "RF64"u8.ToArray() }).ToArray();
    }
}
