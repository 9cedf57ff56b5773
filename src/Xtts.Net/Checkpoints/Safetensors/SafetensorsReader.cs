using System.Buffers.Binary;
using System.Text.Json;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Safetensors;

/// <summary>Reads <c>.safetensors</c> files: a JSON header, then the tensors one after another without gaps.</summary>
internal static class SafetensorsReader
{
    /// <summary>Whether a file begins like a safetensors file: a length, then a brace.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.Length > SafetensorsFormat.LengthBytes && start[SafetensorsFormat.LengthBytes] == (byte)'{';

    /// <summary>Opens a file as a checkpoint: reads its header.</summary>
    /// <inheritdoc cref="ReadContent" path="/exception"/>
    public static OpenedCheckpoint Read(CheckpointFile file, CancellationToken cancellationToken) =>
        new(file, CheckpointLayout.Safetensors, CheckpointMetadata.Empty, ReadContent(file, cancellationToken).Tensors) { Container = CheckpointContainer.Safetensors };

    /// <summary>Reads the header.</summary>
    /// <exception cref="CheckpointFormatException">The header is damaged, or tensors overlap, leave gaps or end outside the file.</exception>
    /// <exception cref="UnsupportedCheckpointException">A tensor has an element type that Xtts.Net does not read.</exception>
    public static SafetensorsContent ReadContent(CheckpointFile file, CancellationToken cancellationToken)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsFormat.LengthBytes];
        file.Read(0, prefix);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > (ulong)(file.Length - prefix.Length))
            throw new CheckpointFormatException($"'{file.Name}': its safetensors header is said to have {length} bytes, but the file has {file.Length}. It is truncated or damaged: copy or download it again.");
        if (length > (ulong)file.Limits.HeaderBytes)
            throw new CheckpointFormatException($"'{file.Name}': its safetensors header has {length} bytes, at most {file.Limits.HeaderBytes} are read ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.HeaderBytes)}).");
        byte[] header = file.Read(prefix.Length, (int)length);
        RequireFewValues(header, file);
        var content = SafetensorsHeader.Parse(header, file, prefix.Length + (long)length, cancellationToken);
        if (content.Tensors.Count > file.Limits.Tensors)
            throw new CheckpointFormatException($"'{file.Name}' has {content.Tensors.Count} tensors, at most {file.Limits.Tensors} are read ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.Tensors)}).");
        return content;
    }

    private static void RequireFewValues(byte[] header, CheckpointFile file)
    {
        try
        {
            JsonValues.RequireAtMost(header, (int)Math.Min(int.MaxValue, (long)file.Limits.Tensors * SafetensorsFormat.ValuesOfTensor));
        }
        catch (JsonException e)
        {
            throw new CheckpointFormatException($"'{file.Name}': its safetensors header cannot be read: {JsonFault.Of(e)} The file is damaged: copy or download it again.", e);
        }
    }
}
