using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

/// <summary>A file of quantised weights: safetensors, each matrix a row of bytes.</summary>
/// <remarks>
/// Its header holds nothing that is not known beforehand but a checksum (XXH128 over those of the matrices: computed at the speed of memory, while SHA-256 took a fifth of a second of every load). So reading one means computing the checksum of what is there, writing the header that
/// belongs to it, and comparing: a file that was damaged, cut, or made by another version, for another model or by somebody else fails that, and is no file.
/// </remarks>
internal static unsafe class QuantizedFile
{
    /// <summary>Version of layout and quantisation; another one is another fingerprint.</summary>
    public const int Version = 2;

    private const int LengthBytes = sizeof(long), ChecksumBytes = 16, Alignment = Tile.Line;

    /// <summary>Maps a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">What is to be in it.</param>
    /// <param name="fingerprint">What that is to be made of.</param>
    /// <param name="threads">Threads that may be used.</param>
    /// <returns>Its matrices, mapped; <see langword="null"/> when there is no such file.</returns>
    public static IQuantizedMemory? Open(string path, QuantizedLayout layout, string fingerprint, int threads)
    {
        int header = Header(layout, fingerprint, new byte[ChecksumBytes]).Length;
        MappedQuantizedMemory? memory = null;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length != header + layout.Bytes) return null;
            memory = new MappedQuantizedMemory(path, header);
            byte[] expected = Header(layout, fingerprint, Checksum(memory.Start, layout, threads));
            if (memory.Header.SequenceEqual(expected)) return memory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As good as not there.
        }

        memory?.Dispose();
        return null;
    }

    /// <summary>Writes a file: beside its place, then moved there, so that whoever looks sees a whole file or none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">What the matrices are.</param>
    /// <param name="fingerprint">What they were made of.</param>
    /// <param name="start">The first one.</param>
    /// <param name="threads">Threads that may be used.</param>
    /// <returns>Whether it could be written.</returns>
    public static bool TryWrite(string path, QuantizedLayout layout, string fingerprint, byte* start, int threads)
    {
        string temporary = $"{path}.{Path.GetRandomFileName()}{AbandonedFiles.Ending}";
        try
        {
            string folder = Path.GetDirectoryName(path)!;
            CreateFolder(folder);
            AbandonedFiles.Delete(folder);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(Header(layout, fingerprint, Checksum(start, layout, threads)));
                for (int i = 0; i < layout.Count; i++)
                {
                    var (from, to) = layout.Extent(i);
                    file.Write(new ReadOnlySpan<byte>(start + from, checked((int)(to - from))));
                }
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            AbandonedFiles.TryDelete(temporary);
            return false;
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static byte[] Checksum(byte* start, QuantizedLayout layout, int threads)
    {
        byte[] checksums = new byte[layout.Count * ChecksumBytes];
        var address = (nint)start;
        Parallel.For(0, layout.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var (from, to) = layout.Extent(i);
            XxHash128.Hash(new ReadOnlySpan<byte>((byte*)address + from, checked((int)(to - from))), checksums.AsSpan(i * ChecksumBytes, ChecksumBytes));
        });
        return XxHash128.Hash(checksums);
    }

    /// <summary>Length of the JSON text, the text, and spaces up to the first matrix.</summary>
    private static byte[] Header(QuantizedLayout layout, string fingerprint, byte[] checksum)
    {
        using var bytes = new MemoryStream();
        bytes.Write(stackalloc byte[LengthBytes]);
        using (var json = new Utf8JsonWriter(bytes)) WriteJson(json, layout, fingerprint, checksum);
        while (bytes.Length % Alignment != 0) bytes.WriteByte((byte)' ');
        byte[] header = bytes.ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(header, header.Length - LengthBytes);
        return header;
    }

    private static void WriteJson(Utf8JsonWriter json, QuantizedLayout layout, string fingerprint, byte[] checksum)
    {
        json.WriteStartObject();
        json.WriteStartObject("__metadata__");
        json.WriteString("content", "weights of an XTTS v2 GPT, quantised by Xtts.Net");
        json.WriteString("version", Version.ToString(CultureInfo.InvariantCulture));
        json.WriteString("scheme", layout.Scheme.Name);
        json.WriteString("source", fingerprint);
        json.WriteString("xxh128", Convert.ToHexStringLower(checksum));
        json.WriteEndObject();
        for (int i = 0; i < layout.Count; i++)
        {
            var (from, to) = layout.Extent(i);
            json.WriteStartObject(QuantizedLayout.Name(i));
            json.WriteString("dtype", "U8");
            json.WriteStartArray("shape");
            json.WriteNumberValue(to - from);
            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(from);
            json.WriteNumberValue(to);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
