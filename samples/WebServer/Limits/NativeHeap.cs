using System.Runtime.InteropServices;

namespace WebServer.Limits;

/// <summary>The heap of native code (the C library's malloc), from which the backend takes its memory.</summary>
internal static class NativeHeap
{
    private const int ArenaMax = -8, FewArenas = 2;     // M_ARENA_MAX of glibc's malloc.h

    /// <summary>
    /// Keeps glibc from having a heap for each thread that asks at the same time as others: memory that a request has given back would stay in each of them, so that the process grew with the number of threads
    /// that have ever worked. Of no effect where the C library is another one.
    /// </summary>
    public static void KeepTogether()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null) return;
        try
        {
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
