using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Private memory of a process: on Linux its resident pages that no file backs (RssAnon, and RssShmem, where the runtime keeps compiled code), elsewhere what the system calls private.</summary>
/// <remarks>Pages of mapped files are not private: they belong to the system's cache. Reading allocates nothing on Linux.</remarks>
internal sealed class PrivateMemory : IDisposable
{
    private readonly Process? _process;
    private readonly SafeFileHandle? _status;

    /// <param name="process">The process, which stays the caller's; <see langword="null"/> for this one.</param>
    public PrivateMemory(Process? process = null)
    {
        _process = process;
        if (OperatingSystem.IsLinux()) _status = File.OpenHandle(process is null ? "/proc/self/status" : string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status"));
    }

    /// <summary>Bytes now.</summary>
    /// <exception cref="InvalidOperationException">The system does not tell.</exception>
    public long Read() => TryRead() ?? throw new InvalidOperationException("The system does not tell the private memory.");

    /// <summary>Bytes now; <see langword="null"/> when the process has ended.</summary>
    public long? TryRead()
    {
        if (_status is null)
        {
            using var process = Process.GetProcessById(_process?.Id ?? Environment.ProcessId);
            return process.PrivateMemorySize64;
        }

        Span<byte> buffer = stackalloc byte[4096];
        try
        {
            ReadOnlySpan<byte> status = buffer[..RandomAccess.Read(_status, buffer, 0)];
            return 1024 * (Kilobytes(status, "RssAnon:"u8) + Kilobytes(status, "RssShmem:"u8));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _status?.Dispose();

    private static long? Kilobytes(ReadOnlySpan<byte> status, ReadOnlySpan<byte> field)
    {
        int at = status.IndexOf(field);
        return at >= 0 && Utf8Parser.TryParse(status[(at + field.Length)..].TrimStart(" \t"u8), out long value, out _)
            ? value
            : null;
    }
}
