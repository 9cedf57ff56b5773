using System.Buffers.Text;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Private memory of this process: on Linux its resident pages that no file backs (RssAnon, and RssShmem, where the runtime keeps compiled code), elsewhere what the system calls private.</summary>
/// <remarks>Pages of mapped files are not private: they belong to the system's cache. Reading allocates nothing on Linux.</remarks>
internal sealed class PrivateMemory : IDisposable
{
    private readonly SafeFileHandle? _status = OperatingSystem.IsLinux() ? File.OpenHandle("/proc/self/status") : null;

    /// <summary>Bytes now.</summary>
    public long Read()
    {
        if (_status is null)
        {
            using var process = Process.GetCurrentProcess();
            return process.PrivateMemorySize64;
        }

        Span<byte> buffer = stackalloc byte[4096];
        ReadOnlySpan<byte> status = buffer[..RandomAccess.Read(_status, buffer, 0)];
        return 1024 * (Kilobytes(status, "RssAnon:"u8) + Kilobytes(status, "RssShmem:"u8));
    }

    /// <inheritdoc/>
    public void Dispose() => _status?.Dispose();

    private static long Kilobytes(ReadOnlySpan<byte> status, ReadOnlySpan<byte> field)
    {
        int at = status.IndexOf(field);
        return at >= 0 && Utf8Parser.TryParse(status[(at + field.Length)..].TrimStart(" \t"u8), out long value, out _)
            ? value
            : throw new InvalidDataException("/proc/self/status does not tell the resident memory.");
    }
}
