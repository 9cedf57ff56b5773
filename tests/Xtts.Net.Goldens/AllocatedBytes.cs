using System.Diagnostics;

namespace Xtts.Net.Goldens;

/// <summary>What work allocates on the managed heap, on the thread that does it.</summary>
/// <remarks>
/// Two things count that are not the work's own: code that is not yet compiled with optimisation may box values, and a collection in the background, which any other test can bring about, counts what is left
/// of the thread's room for allocations as allocated (some kilobytes). Both pass; what the work itself allocates, it allocates every time.
/// </remarks>
public static class AllocatedBytes
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Does work until it allocates nothing, or for two minutes.</summary>
    /// <param name="prepare">Makes ready for <paramref name="work"/>; not counted.</param>
    /// <param name="work">The work, short enough to be free of collections mostly.</param>
    /// <returns>The fewest bytes that it took.</returns>
    public static long Least(Action prepare, Action work)
    {
        long started = Stopwatch.GetTimestamp(), least = long.MaxValue;
        while (true)
        {
            prepare();
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (least == 0 || Stopwatch.GetElapsedTime(started) > Limit) return least;
            Thread.Sleep(20);       // the compiler works in the background, where there may be no processor to spare
        }
    }
}
