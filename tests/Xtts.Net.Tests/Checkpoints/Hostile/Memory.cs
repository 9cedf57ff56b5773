namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>How much memory reading takes: everything that the thread allocates, garbage included, so an upper bound of what private memory can grow by.</summary>
internal static class Memory
{
    /// <summary>What no bad file may make a reader take.</summary>
    public const long Most = 64 << 20;

    /// <summary>Runs something and holds it against <see cref="Most"/>, whether it ends well or in an error.</summary>
    public static void Bounded(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            work();
        }
        finally
        {
            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            taken.Should().BeLessThan(Most, "no bad file may make a reader take more");
        }
    }
}
