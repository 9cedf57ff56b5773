using System.Buffers;
using System.Buffers.Binary;

namespace Xtts.Net.Fuzzing.Mutation.Audio;

/// <summary>A RIFF file as a list of chunks; writing it makes sizes right again where none is declared.</summary>
/// <param name="Container">The letters in front, <c>RIFF</c> or <c>RF64</c>.</param>
/// <param name="Form">The letters that say what it holds.</param>
internal sealed record RiffImage(byte[] Container, byte[] Form)
{
    private const int HeaderBytes = 12, ChunkHeaderBytes = 8;

    /// <summary>The chunks in order.</summary>
    public List<RiffChunk> Chunks { get; } = [];

    /// <summary>Takes a file apart; a last chunk that is too short keeps its declared size.</summary>
    /// <returns><see langword="null"/> when it is too damaged for that.</returns>
    public static RiffImage? TryParse(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes) return null;
        var image = new RiffImage(file[..4].ToArray(), file[8..12].ToArray());
        file = file[HeaderBytes..];
        while (file.Length >= ChunkHeaderBytes)
        {
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
            int length = (int)Math.Min(size, (uint)(file.Length - ChunkHeaderBytes));
            image.Chunks.Add(new RiffChunk(file[..4].ToArray(), file.Slice(ChunkHeaderBytes, length).ToArray()) { DeclaredSize = size == (uint)length ? null : size });
            file = file[Math.Min(file.Length, ChunkHeaderBytes + length + (length & 1))..];
        }

        return image;
    }

    /// <summary>Puts it together again.</summary>
    public byte[] ToArray()
    {
        var body = new ArrayBufferWriter<byte>();
        foreach (var chunk in Chunks)
        {
            body.Write(chunk.Name);
            body.Write(BitConverter.GetBytes(chunk.DeclaredSize ?? (uint)chunk.Content.Length));
            body.Write(chunk.Content);
            if (chunk.Content.Length % 2 != 0) body.Write([(byte)0]);
        }

        return [.. Container, .. BitConverter.GetBytes(4 + body.WrittenCount), .. Form, .. body.WrittenSpan];
    }
}
