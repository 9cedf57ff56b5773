using System.Collections.Immutable;
using System.Text;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>Tells the kind of a file from its first bytes.</summary>
internal static class FileSignatures
{
    /// <summary>Bytes that are enough for every kind.</summary>
    public const int Length = 4096;

    private static readonly ImmutableArray<FileSignature> Table =
    [
        Of(FileKind.Zip, "PK\x03\x04"u8), Of(FileKind.Zip, "PK\x05\x06"u8),
        Of(FileKind.TorchLegacy, [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E]),     // PROTO 2, the magic number of torch.save, STOP
        Of(FileKind.GitLfsPointer, "version https://git-lfs"u8),
        Of(FileKind.SevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), Of(FileKind.Rar, "Rar!\x1A\x07"u8), Of(FileKind.Gzip, [0x1F, 0x8B]),
        Of(FileKind.Xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), Of(FileKind.Bzip2, "BZh"u8), Of(FileKind.Zstandard, [0x28, 0xB5, 0x2F, 0xFD]), Of(FileKind.Tar, "ustar"u8, 257),
        Of(FileKind.Gguf, "GGUF"u8), Of(FileKind.Hdf5, [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]), Of(FileKind.Numpy, [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]),
        Of(FileKind.Sound, "RIFF"u8), Of(FileKind.Sound, "fLaC"u8), Of(FileKind.Sound, "OggS"u8), Of(FileKind.Sound, "ID3"u8),
        Of(FileKind.Program, "MZ"u8), Of(FileKind.Program, [0x7F, 0x45, 0x4C, 0x46]),
    ];

    /// <summary>The kind of a file that begins with these bytes.</summary>
    /// <param name="start">The first <see cref="Length"/> bytes, or all of a shorter file.</param>
    public static FileKind Detect(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return FileKind.Empty;
        foreach (var signature in Table)
        {
            if (signature.Fits(start)) return signature.Kind;
        }

        if (SafetensorsReader.Recognises(start)) return FileKind.Safetensors;
        if (start.Length >= 2 && start[0] == 0x80 && start[1] is >= 2 and <= 5) return FileKind.Pickle;
        if (!start.ContainsAnyExcept((byte)0)) return FileKind.Zeros;
        return IsText(start) ? KindOfText(start) : FileKind.Unknown;
    }

    private static FileKind KindOfText(ReadOnlySpan<byte> start)
    {
        string text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase)) return FileKind.HtmlPage;
        if (text.StartsWith('{') || text.StartsWith('[')) return FileKind.Json;

        // The GLOBAL opcode of a pickle of protocol 0: the letter c, then module and name on a line each.
        return text.StartsWith('c') && text.Contains("\n(", StringComparison.Ordinal) ? FileKind.Pickle : FileKind.Text;
    }

    // No control characters but those of texts; bytes above 127 belong to UTF-8.
    private static bool IsText(ReadOnlySpan<byte> start)
    {
        foreach (byte value in start)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) return false;
        }

        return true;
    }

    private static FileSignature Of(FileKind kind, ReadOnlySpan<byte> bytes, int offset = 0) => new(kind, offset, bytes.ToArray());
}
