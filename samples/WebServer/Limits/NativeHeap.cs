using System.Runtime.InteropServices;

namespace WebServer.Limits;

/// <summary>The heap of native code (the C library's malloc), from which the backend takes its memory.</summary>
internal static class NativeHeap
{
    private const int TrimThreshold = -1, ArenaMax = -8;      // M_TRIM_THRESHOLD and M_ARENA_MAX of glibc's malloc.h
    private const int KeptBytes = 128 << 10, FewArenas = 2;

    /// <summary>
    /// Has glibc give back what requests have given back to it. By itself it has a heap for each thread that asks at the same time as others, and raises the size of what it keeps with the largest block that it ever
    /// saw, so that a process grows with every storm for a long time. Of no effect where the C library is another one; <c>MALLOC_ARENA_MAX</c> in the environment comes first.
    /// </summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null) return;
        try
        {
            _ = SetOption(TrimThreshold, KeptBytes);
            _ = SetOption(ArenaMax, FewArenas);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // Such as musl, which has one heap anyway.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);
}
