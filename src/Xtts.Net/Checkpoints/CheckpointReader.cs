using Xtts.Net.Checkpoints.Layouts;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Checkpoints;

/// <summary>Opens <c>.pth</c> files as torch.save writes them (zip archives) and <c>.safetensors</c> files. Nothing in them is run.</summary>
/// <remarks>
/// Opening reads the zip directory, the pickle and the local headers of the model's tensors, or the safetensors header: never a tensor's bytes. Thread-safe, holds nothing.
/// </remarks>
public sealed class CheckpointReader : ICheckpointReader
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\x05\x06"u8;

    /// <inheritdoc/>
    public ICheckpoint Open(string path, CancellationToken cancellationToken = default) => OpenMapped(path, cancellationToken);

    /// <summary>Opens a file; see <see cref="Open"/>.</summary>
    internal static MappedCheckpoint OpenMapped(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return OpenFile(MappedFile.Open(path), cancellationToken);
    }

    /// <summary>Reads an opened file; the checkpoint owns it, and it is closed when this throws.</summary>
    internal static MappedCheckpoint OpenFile(CheckpointFile file, CancellationToken cancellationToken)
    {
        try
        {
            return Read(file, cancellationToken);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static MappedCheckpoint Read(CheckpointFile file, CancellationToken cancellationToken)
    {
        Span<byte> start = stackalloc byte[(int)Math.Min(file.Length, 16)];
        try
        {
            file.Read(0, start);
            if (start.StartsWith(Zip) || start.StartsWith(EmptyZip)) return TorchLayout.Read(file, cancellationToken);
            if (SafetensorsReader.Recognises(start)) return SafetensorsReader.Read(file, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CheckpointFormatException($"'{file.Name}' cannot be read: {e.Message}", e);
        }

        if (start.IsEmpty) throw new CheckpointFormatException($"'{file.Name}' is empty. Copy or download it again.");
        if (IsPickle(start))
            throw new UnsupportedCheckpointException($"'{file.Name}' is a pickle outside a zip archive (the format of torch.save before version 1.6), which Xtts.Net does not read. It was not run; get the checkpoint in the zip format.");
        throw new CheckpointFormatException($"'{file.Name}' is neither a zip archive of torch.save nor a safetensors file: it begins with the bytes {Convert.ToHexString(start)}.");
    }

    // PROTO 2 to 5, or the GLOBAL or MARK that protocol 0 pickles begin with.
    private static bool IsPickle(ReadOnlySpan<byte> start) => start.Length > 1 && ((start[0] == 0x80 && start[1] is >= 2 and <= 5) || (start[0] is (byte)'c' or (byte)'(' && char.IsAsciiLetterOrDigit((char)start[1])));
}
