using Xtts.Net.Checkpoints.Layouts;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Checkpoints;

/// <summary>Opens <c>.pth</c> files as torch.save writes them, and wrote them before version 1.6, and <c>.safetensors</c> files. Nothing in them is run.</summary>
/// <remarks>
/// There is one parser for each container and no other to fall back on. Opening reads the zip directory, the pickle and the local headers of the model's tensors, or the safetensors
/// header: never a tensor's bytes. Every file with tensors opens, an optimizer's or another model's too; whether it is a model of XTTS v2 shows when it is loaded. Thread-safe.
/// </remarks>
public sealed class CheckpointReader : ICheckpointReader
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\x05\x06"u8;

    /// <summary>How tensors come from the file; <see cref="CheckpointLoadMode.Copy"/> for files that others can write to.</summary>
    public CheckpointLoadMode LoadMode { get; init; }

    /// <summary>What opening a file may cost.</summary>
    public CheckpointLimits Limits { get; init; } = CheckpointLimits.Default;

    /// <inheritdoc/>
    /// <exception cref="CheckpointChangedException">The file changed while it was opened.</exception>
    public ICheckpoint Open(string path, CancellationToken cancellationToken = default) => OpenFile(path, cancellationToken);

    /// <summary>Opens a file; see <see cref="Open"/>.</summary>
    internal OpenedCheckpoint OpenFile(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return OpenFile(DiskFile.Open(path, LoadMode, Limits), cancellationToken);
    }

    /// <summary>Reads an opened file; the checkpoint owns it, and it is closed when this throws.</summary>
    internal static OpenedCheckpoint OpenFile(CheckpointFile file, CancellationToken cancellationToken)
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

    private static OpenedCheckpoint Read(CheckpointFile file, CancellationToken cancellationToken)
    {
        Span<byte> start = stackalloc byte[(int)Math.Min(file.Length, 16)];
        file.Read(0, start);
        if (start.StartsWith(Zip) || start.StartsWith(EmptyZip)) return TorchLayout.Read(file, TorchZipArchive.Open(file, cancellationToken), cancellationToken);
        if (SafetensorsReader.Recognises(start)) return SafetensorsReader.Read(file, cancellationToken);
        if (IsPickle(start)) return TorchLayout.Read(file, TorchLegacyArchive.Open(file, cancellationToken), cancellationToken);
        if (start.IsEmpty) throw new CheckpointFormatException($"'{file.Name}' is empty. Copy or download it again.");
        throw new CheckpointFormatException($"'{file.Name}' is neither a zip archive or pickle of torch.save nor a safetensors file: it begins with the bytes {Convert.ToHexString(start)}.");
    }

    // PROTO 2 to 5, or the GLOBAL or MARK that protocol 0 pickles begin with.
    private static bool IsPickle(ReadOnlySpan<byte> start) => start.Length > 1 && ((start[0] == 0x80 && start[1] is >= 2 and <= 5) || (start[0] is (byte)'c' or (byte)'(' && char.IsAsciiLetterOrDigit((char)start[1])));
}
