using System.Buffers.Binary;

namespace Xtts.Net.Checkpoints.Safetensors;

/// <summary>Reads <c>.safetensors</c> files: a JSON header, then the tensors one after another without gaps.</summary>
internal static class SafetensorsReader
{
    /// <summary>Whether a file begins like a safetensors file: a length, then a brace.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.Length > SafetensorsFormat.LengthBytes && start[SafetensorsFormat.LengthBytes] == (byte)'{';

    /// <summary>Opens a file as a checkpoint: reads its header.</summary>
    /// <inheritdoc cref="ReadContent" path="/exception"/>
    public static MappedCheckpoint Read(CheckpointFile file, CancellationToken cancellationToken) =>
        new(file, CheckpointLayout.Safetensors, CheckpointMetadata.Empty, ReadContent(file, cancellationToken).Tensors);

    /// <summary>Reads the header.</summary>
    /// <exception cref="CheckpointFormatException">The header is damaged, or tensors overlap, leave gaps or end outside the file.</exception>
    /// <exception cref="UnsupportedCheckpointException">A tensor has an element type that Xtts.Net does not read.</exception>
    public static SafetensorsContent ReadContent(CheckpointFile file, CancellationToken cancellationToken)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsFormat.LengthBytes];
        file.Read(0, prefix);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsFormat.MaxHeaderBytes || (long)length > file.Length - prefix.Length)
            throw new CheckpointFormatException($"'{file.Name}': its safetensors header is said to have {length} bytes, but the file has {file.Length}. It is truncated or damaged: copy or download it again.");
        byte[] header = file.Read(prefix.Length, (int)length);
        return SafetensorsHeader.Parse(header, file, prefix.Length + (long)length, cancellationToken);
    }
}
