using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.Benchmarks.Floors;

/// <summary>How long it takes to read a number of bytes from memory: sums a buffer that no cache holds, with several threads.</summary>
internal sealed unsafe class MemoryReadFloor : IDisposable
{
    private const int PageSize = 4096;

    private readonly ThreadTeam _team;
    private readonly byte* _buffer;
    private readonly long[] _sums;

    /// <summary>Allocates and touches the buffer.</summary>
    /// <param name="team">The threads; stay the caller's.</param>
    /// <param name="bytes">Size of the buffer: what one measurement reads. Rounded down to pages for each thread.</param>
    public MemoryReadFloor(ThreadTeam team, long bytes)
    {
        _team = team;
        _sums = new long[team.Size * 16];
        Bytes = bytes / team.Size / PageSize * PageSize * team.Size;
        _buffer = (byte*)NativeMemory.AlignedAlloc((nuint)Bytes, PageSize);
        long part = Bytes / team.Size;
        team.Run(member =>
        {
            for (long at = part * member; at < part * (member + 1); at += 8) *(long*)(_buffer + at) = at;
        });
    }

    /// <summary>Bytes that one measurement reads.</summary>
    public long Bytes { get; }

    /// <summary>Reads the whole buffer once.</summary>
    /// <returns>Seconds.</returns>
    public double Measure()
    {
        long part = Bytes / _team.Size, start = Stopwatch.GetTimestamp();
        _team.Run(member => _sums[member * 16] += Vector512.IsHardwareAccelerated ? Sum512(_buffer + (part * member), part) : Sum256(_buffer + (part * member), part));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_buffer);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sum512(byte* at, long length)
    {
        Vector512<long> a = default, b = default, c = default, d = default;
        for (byte* end = at + length; at < end; at += 256)
        {
            a += Vector512.LoadAligned((long*)at);
            b += Vector512.LoadAligned((long*)(at + 64));
            c += Vector512.LoadAligned((long*)(at + 128));
            d += Vector512.LoadAligned((long*)(at + 192));
        }

        return Vector512.Sum(a + b + c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sum256(byte* at, long length)
    {
        Vector256<long> a = default, b = default, c = default, d = default;
        for (byte* end = at + length; at < end; at += 128)
        {
            a += Vector256.LoadAligned((long*)at);
            b += Vector256.LoadAligned((long*)(at + 32));
            c += Vector256.LoadAligned((long*)(at + 64));
            d += Vector256.LoadAligned((long*)(at + 96));
        }

        return Vector256.Sum(a + b + c + d);
    }
}
