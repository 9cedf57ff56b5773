using System.Buffers.Text;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Private memory of this process: on Linux its resident anonymous pages (RssAnon), elsewhere what the system calls private.</summary>
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
        ReadOnlySpan<byte> text = buffer[..RandomAccess.Read(_status, buffer, 0)];
        text = text[(text.IndexOf("RssAnon:"u8) + 8)..].TrimStart(" \t"u8);
        return Utf8Parser.TryParse(text, out long kilobytes, out _) ? kilobytes * 1024 : throw new InvalidDataException("/proc/self/status has no RssAnon.");
    }

    /// <inheritdoc/>
    public void Dispose() => _status?.Dispose();
}
